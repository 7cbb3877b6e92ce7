import { DIRECTIONS, INDICATOR_KINDS, QUOTA_RULES } from '@parole-tenue/contract';
import {
  boolean,
  date,
  id,
  IN_REGISTER,
  integer,
  isDemo,
  list,
  number,
  recommendation,
  text,
  translated,
  word,
} from '../columns.js';
import { type SqlDataset } from '../dataset.js';

export const indicators: SqlDataset = {
  name: 'indicators',
  title: { fr: 'Indicateurs', en: 'Indicators' },
  about: {
    fr: 'Une ligne par indicateur, avec sa valeur de référence et sa cible finale.',
    en: 'One row for each indicator, with its baseline and its final target.',
  },
  from: `indicators i JOIN recommendations r ON r.id = i.recommendation_id LEFT JOIN organisations o ON o.id = i.organisation_id`,
  order: [...IN_REGISTER, 'i.key', 'i.id::text'],
  recommendation: 'i.recommendation_id',
  columns: [
    id('indicator', 'i.id', 'Identifiant de l’indicateur', 'Identifier of the indicator'),
    recommendation(),
    text(
      'organisation',
      'o.slug',
      'Organisation qui l’a planifié\u00A0; vide\u00A0: registre public',
      'Organisation that planned it; empty: public record',
    ),
    word('kind', 'i.kind', INDICATOR_KINDS, 'Nature de la mesure', 'What kind of measure it is'),
    ...translated('title', 'i.title', 'Intitulé', 'Title'),
    text('measuredIn', 'i.unit', 'Unité de ses valeurs', 'Unit of its values'),
    word('direction', 'i.direction', DIRECTIONS, 'Dans quel sens c’est mieux', 'Which way is better'),
    boolean(
      'isCumulative',
      'i.is_cumulative',
      'Chaque valeur contient celles d’avant',
      'Each value holds those before it',
    ),
    list('dimensions', 'i.dimensions', 'Ce par quoi les valeurs se décomposent', 'By what values are broken down'),
    word(
      'quotaRule',
      `CASE i.kind WHEN 'quota' THEN coalesce(i.quota_rule, 'appointments') END`,
      QUOTA_RULES,
      'Règle de la loi 2015-052 qui s’applique à un quota',
      'Rule of law 2015-052 that a quota falls under',
    ),
    integer('baselineYear', `i.baseline->>'year'`, 'Année de référence', 'Year of the baseline'),
    number('baselineValue', `i.baseline->>'value'`, 'Valeur de référence', 'Value of the baseline'),
    text('baselineComment', `i.baseline->>'comment'`, 'Remarque sur la référence', 'Remark on the baseline'),
    number('targetValue', `i.target->>'value'`, 'Cible finale', 'Final target'),
    date('targetDate', `i.target->>'date'`, 'Échéance de la cible finale', 'When the final target is due'),
    ...translated('targetBasis', `(i.target->'basis')`, 'Ce qui fonde la cible', 'What the target rests on'),
    isDemo('i.is_demo'),
  ],
};
