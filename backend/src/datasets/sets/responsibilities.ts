import { RESPONSIBILITY_BASES, RESPONSIBILITY_PARTS } from '@parole-tenue/contract';
import { boolean, day, id, IN_REGISTER, isDemo, organisation, recommendation, text, word } from '../columns.js';
import { type SqlDataset } from '../dataset.js';

export const responsibilities: SqlDataset = {
  name: 'responsibilities',
  title: { fr: 'Responsabilités', en: 'Responsibilities' },
  about: {
    fr: 'Une ligne par part d’une organisation dans une recommandation, passées comprises. En démonstration, une organisation fictive prend la place de la vraie.',
    en: 'One row for each part of an organisation in a recommendation, past ones included. In the demonstration a fictional organisation takes the place of the real one.',
  },
  from: `responsibilities p JOIN recommendations r ON r.id = p.recommendation_id JOIN organisation_refs o ON o.id = p.organisation_id`,
  where: 'NOT EXISTS (SELECT FROM responsibilities standing_in WHERE standing_in.stands_in_for_id = p.id)',
  order: [...IN_REGISTER, 'p.id::text'],
  recommendation: 'p.recommendation_id',
  columns: [
    id('id', 'p.id', 'Identifiant de la responsabilité', 'Identifier of the responsibility'),
    recommendation(),
    ...organisation('o.ref'),
    word(
      'part',
      'p.part',
      RESPONSIBILITY_PARTS,
      'Sa part\u00A0: chef de file, appui ou financement',
      'Its part: lead, support or funding',
    ),
    word(
      'basis',
      'p.basis',
      RESPONSIBILITY_BASES,
      'Ce sur quoi cela repose\u00A0: proposition tirée du mandat, ou engagement',
      'What it rests on: a proposal from the mandate, or a commitment',
    ),
    day('from', 'p.from_day', 'Depuis', 'From'),
    day('until', 'p.until_day', 'Jusqu’à, ce jour exclu', 'Until, that day excluded'),
    boolean(
      'isCurrent',
      'EXISTS (SELECT FROM current_responsibilities c WHERE c.id = p.id)',
      'Elle vaut aujourd’hui',
      'It holds today',
    ),
    text(
      'standsInFor',
      `(SELECT stood.ref->>'slug' FROM responsibilities f JOIN organisation_refs stood ON stood.id = f.organisation_id WHERE f.id = p.stands_in_for_id)`,
      'Organisation réelle dont une fictive prend la place',
      'Real organisation whose place a fictional one takes',
    ),
    isDemo('p.is_demo'),
  ],
};
