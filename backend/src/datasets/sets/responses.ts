import { ANSWERS } from '@parole-tenue/contract';
import { word } from '../columns.js';
import { type SqlDataset } from '../dataset.js';
import { SAID, SIGNED, statementsOf } from '../statement-set.js';

export const responses: SqlDataset = {
  name: 'responses',
  title: { fr: 'Réponses', en: 'Responses' },
  about: {
    fr: 'Une ligne par réponse publiée d’un chef de file à une recommandation, versions remplacées comprises.',
    en: 'One row for each published response of a lead organisation to a recommendation, superseded versions included.',
  },
  ...statementsOf('response'),
  columns: [...SIGNED, word('answer', 's.answer', ANSWERS, 'Ce qu’elle répond', 'What it answers'), ...SAID],
};
