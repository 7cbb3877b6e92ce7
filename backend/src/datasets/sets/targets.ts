import { id, IN_REGISTER, isDemo, number, period, recommendation } from '../columns.js';
import { type SqlDataset } from '../dataset.js';

export const targets: SqlDataset = {
  name: 'targets',
  title: { fr: 'Cibles par période', en: 'Targets by period' },
  about: {
    fr: 'Une ligne par cible d’un indicateur pour une période\u00A0; la cible finale figure avec l’indicateur.',
    en: 'One row for each target of an indicator for a period; the final target stands with the indicator.',
  },
  from: `indicators i JOIN recommendations r ON r.id = i.recommendation_id CROSS JOIN LATERAL jsonb_array_elements(i.targets) AS t (target)`,
  order: [...IN_REGISTER, 'i.key', 'i.id::text', `t.target->>'period'`],
  recommendation: 'i.recommendation_id',
  columns: [
    id('indicator', 'i.id', 'Identifiant de l’indicateur', 'Identifier of the indicator'),
    recommendation(),
    period('period', `t.target->>'period'`, 'Période', 'Period'),
    number(
      'value',
      `t.target->>'value'`,
      'À atteindre, dans l’unité de l’indicateur',
      'To be reached, in the indicator’s unit',
    ),
    isDemo('i.is_demo'),
  ],
};
