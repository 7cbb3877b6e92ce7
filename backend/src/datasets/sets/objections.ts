import { OBJECTION_STANDINGS } from '@parole-tenue/contract';
import { day, id, word } from '../columns.js';
import { type SqlDataset } from '../dataset.js';
import { ANSWERED, FRAMEWORK, SAID, SIGNED, statementsOf } from '../statement-set.js';

const standing = (column: string): string => `(SELECT d.${column} FROM objection_standings d WHERE d.id = s.id)`;

export const objections: SqlDataset = {
  name: 'objections',
  title: { fr: 'Objections', en: 'Objections' },
  about: {
    fr: 'Une ligne par objection publiée à la déclaration d’une autre organisation, et si elle a sa réplique.',
    en: 'One row for each published objection to another organisation’s statement, and whether it has its reply.',
  },
  ...statementsOf('objection'),
  columns: [
    ...SIGNED,
    FRAMEWORK,
    ...ANSWERED,
    day('dueOn', 's.due_on', 'Jour où la réplique est due', 'Day on which a reply is due'),
    word(
      'standing',
      standing('standing'),
      OBJECTION_STANDINGS,
      'Ouverte, sans réplique après l’échéance, ou répliquée',
      'Open, without a reply past due, or answered',
    ),
    id('reply', standing('reply_id'), 'Sa réplique', 'Its reply'),
    ...SAID,
  ],
};
