import { DATE_PRECISIONS } from '@parole-tenue/contract';
import { boolean, date, list, organisation, text, word } from '../columns.js';
import { type SqlDataset } from '../dataset.js';

export const recordedAssessments: SqlDataset = {
  name: 'recorded-assessments',
  title: { fr: 'Jugements de cadres publiés ailleurs', en: 'Judgements of frameworks published elsewhere' },
  about: {
    fr: 'Une ligne par jugement d’un cadre entier publié ailleurs\u00A0: combien d’engagements à chaque degré de sa propre échelle.',
    en: 'One row for each judgement of a whole framework published elsewhere: how many commitments at each step of its own scale.',
  },
  from: `recorded_assessments a JOIN frameworks f ON f.id = a.framework_id JOIN organisation_refs o ON o.id = a.organisation_id`,
  order: [`lpad(f.position::text, 9, '0')`, 'a.as_of', 'a.id::text'],
  recommendation: null,
  columns: [
    text('framework', 'f.slug', 'Cadre', 'Framework'),
    ...organisation('o.ref'),
    date('asOf', 'a.as_of', 'À quelle date', 'As of when'),
    word(
      'asOfPrecision',
      'a.as_of_precision',
      DATE_PRECISIONS,
      'Jusqu’où la date est connue',
      'How far the date is known',
    ),
    list('scale', 'a.scale', 'Son échelle, du plus bas au plus haut', 'Its scale, from lowest to highest'),
    list('counts', 'a.counts::text[]', 'Engagements à chaque degré', 'Commitments at each step'),
    text('source', 'a.source', 'Source\u00A0: où il a été lu', 'Source: where it was read'),
    boolean('isChecked', 'a.is_checked', 'Vérifié sur l’original', 'Checked against the original'),
  ],
};
