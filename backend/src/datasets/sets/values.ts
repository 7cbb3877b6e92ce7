import {
  day,
  id,
  IN_REGISTER,
  integer,
  isDemo,
  list,
  number,
  organisation,
  period,
  recommendation,
  text,
} from '../columns.js';
import { type SqlDataset } from '../dataset.js';

export const values: SqlDataset = {
  name: 'values',
  title: { fr: 'Valeurs rapportées', en: 'Reported values' },
  about: {
    fr: 'Une ligne par valeur d’un indicateur dans un rapport publié en vigueur\u00A0; celles du registre public sont à part.',
    en: 'One row for each value of an indicator in a current published report; those of the public record stand apart.',
  },
  from: `current_values v JOIN indicators i ON i.id = v.indicator_id JOIN recommendations r ON r.id = i.recommendation_id
    CROSS JOIN LATERAL (SELECT signed_by(v.statement_id) AS ref) signed`,
  order: [...IN_REGISTER, 'i.key', 'i.id::text', 'v.on_day::text', 'v.statement_id::text'],
  recommendation: 'i.recommendation_id',
  columns: [
    id('indicator', 'i.id', 'Identifiant de l’indicateur', 'Identifier of the indicator'),
    recommendation(),
    ...organisation('signed.ref'),
    id('report', 'v.statement_id', 'Rapport qui donne la valeur', 'Report that gives the value'),
    period('period', 'v.period', 'Période du rapport', 'Period of the report'),
    day('on', 'v.on_day', 'Jour pour lequel elle vaut', 'Day that it stands for'),
    number('value', 'v.value', 'Valeur, dans l’unité de l’indicateur', 'Value, in the indicator’s unit'),
    integer(
      'numerator',
      'v.numerator',
      'Numérateur, d’un pourcentage ou d’un quota',
      'Numerator, of a percentage or a quota',
    ),
    integer(
      'denominator',
      'v.denominator',
      'Dénominateur, d’un pourcentage ou d’un quota',
      'Denominator, of a percentage or a quota',
    ),
    text('unavailable', 'v.unavailable', 'Pourquoi il n’y a pas de valeur', 'Why there is no value'),
    text('comment', `nullif(v.comment, '')`, 'Remarque', 'Remark'),
    list(
      'parts',
      `ARRAY(SELECT concat(part->>'dimension', ':', part->>'key', '=', part->>'value') FROM jsonb_array_elements(v.parts) part)`,
      'Décomposition\u00A0: «\u00A0sex:female=12\u00A0», «\u00A0area:kayes=3\u00A0»',
      'Broken down: “sex:female=12”, “area:kayes=3”',
    ),
    isDemo('v.is_demo'),
  ],
};
