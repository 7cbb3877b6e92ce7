import { DATE_PRECISIONS } from '@parole-tenue/contract';
import {
  boolean,
  date,
  id,
  IN_REGISTER,
  integer,
  list,
  number,
  recommendation,
  text,
  translated,
  word,
} from '../columns.js';
import { type SqlDataset } from '../dataset.js';

export const record: SqlDataset = {
  name: 'record',
  title: { fr: 'Chiffres du registre public', en: 'Figures of the public record' },
  about: {
    fr: 'Une ligne par chiffre publié ailleurs, avec qui l’a publié, où il a été lu et s’il a été vérifié sur l’original. Deux comptes d’une même chose y sont tous deux.',
    en: 'One row for each figure published elsewhere, with who published it, where it was read and whether it was checked against the original. Two counts of one thing both stand there.',
  },
  from: `indicator_values v JOIN indicators i ON i.id = v.indicator_id JOIN recommendations r ON r.id = i.recommendation_id`,
  order: [...IN_REGISTER, 'i.key', 'i.id::text', `lpad(v.position::text, 9, '0')`],
  recommendation: 'i.recommendation_id',
  columns: [
    id('indicator', 'i.id', 'Identifiant de l’indicateur', 'Identifier of the indicator'),
    recommendation(),
    ...translated('title', 'i.title', 'Intitulé de l’indicateur', 'Title of the indicator'),
    text('measuredIn', 'i.unit', 'Unité de la valeur', 'Unit of the value'),
    date('date', 'v.date', 'Date de la mesure', 'Date of the measure'),
    word(
      'datePrecision',
      'v.date_precision',
      DATE_PRECISIONS,
      'Jusqu’où la date est connue',
      'How far the date is known',
    ),
    number('value', 'v.value', 'Valeur', 'Value'),
    integer('numerator', 'v.numerator', 'Numérateur', 'Numerator'),
    integer('denominator', 'v.denominator', 'Dénominateur', 'Denominator'),
    list(
      'areas',
      `ARRAY(SELECT concat(part->>'area', '=', part->>'value') FROM jsonb_array_elements(v.areas) part)`,
      'Par région\u00A0: «\u00A0kayes=3\u00A0»',
      'By area: “kayes=3”',
    ),
    text('publishedBy', 'v.reported_by', 'Qui a publié ce chiffre', 'Who published this figure'),
    text('source', 'v.source', 'Source\u00A0: où il a été lu', 'Source: where it was read'),
    boolean('isChecked', 'v.is_checked', 'Vérifié sur l’original', 'Checked against the original'),
    text('note', 'v.note', 'Remarque', 'Remark'),
  ],
};
