import { type SqlDataset } from '../dataset.js';
import { ANSWERED, FRAMEWORK, SAID, SIGNED, statementsOf } from '../statement-set.js';

export const replies: SqlDataset = {
  name: 'replies',
  title: { fr: 'Répliques', en: 'Replies' },
  about: {
    fr: 'Une ligne par réplique publiée à une objection, ou à un jugement de ce dont l’organisation répond.',
    en: 'One row for each published reply to an objection, or to a judgement of what the organisation answers for.',
  },
  ...statementsOf('reply'),
  columns: [...SIGNED, FRAMEWORK, ...ANSWERED, ...SAID],
};
