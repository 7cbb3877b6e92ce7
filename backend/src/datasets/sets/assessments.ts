import { CONFIDENCES, EFFECTS, JUDGEMENTS } from '@parole-tenue/contract';
import { areas, day, id, text, word } from '../columns.js';
import { type SqlDataset } from '../dataset.js';
import { FRAMEWORK, SAID, SIGNED, statementsOf } from '../statement-set.js';

export const assessments: SqlDataset = {
  name: 'assessments',
  title: { fr: 'Évaluations', en: 'Assessments' },
  about: {
    fr: 'Une ligne par évaluation publiée d’une recommandation, d’un jalon ou d’un cadre, versions remplacées comprises. Les rapports peuvent porter un jugement eux aussi.',
    en: 'One row for each published assessment of a recommendation, a milestone or a framework, superseded versions included. Reports may carry a judgement too.',
  },
  ...statementsOf('assessment'),
  columns: [
    ...SIGNED,
    FRAMEWORK,
    id('milestone', 's.milestone_id', 'Jalon jugé', 'Milestone judged'),
    word(
      'judgement',
      's.judgement',
      JUDGEMENTS,
      'Jugement, sur l’échelle ou à côté',
      'Judgement, on the scale or apart from it',
    ),
    word('effect', 's.effect', EFFECTS, 'Ce que cela a changé pour les gens', 'What it changed for people'),
    word('confidence', 's.confidence', CONFIDENCES, 'Degré de certitude', 'How sure it is'),
    text('confidenceWhy', `nullif(s.confidence_why, '')`, 'Pourquoi ce degré', 'Why so sure'),
    text(
      'differsBecause',
      `nullif(s.differs_because, '')`,
      'Pourquoi ce jugement diffère de ce que proposent les questions guidées',
      'Why the judgement is another than the guided questions propose',
    ),
    areas('s.areas'),
    day('asOf', 's.as_of', 'Jour dont elle parle', 'Day that it speaks of'),
    ...SAID,
  ],
};
