import { type ColumnType, type DatasetColumn, type InEveryLanguage, PERSPECTIVES } from '@parole-tenue/contract';
import { type SqlColumn } from './dataset.js';

type More = Partial<Pick<DatasetColumn, 'unit' | 'words'>>;

export const DAYS: InEveryLanguage = { fr: 'jours', en: 'days' };
export const LEVELS: InEveryLanguage = { fr: 'niveaux, 0 à 3', en: 'levels, 0 to 3' };

export function described(key: string, type: ColumnType, fr: string, en: string, more: More = {}): DatasetColumn {
  return { key, type, unit: null, words: null, ...more, meaning: { fr, en } };
}

/** A column of a type: its key, its SQL, what it means in French and in English. */
const of =
  (type: ColumnType) =>
  (key: string, sql: string, fr: string, en: string, more: More = {}): SqlColumn => ({
    ...described(key, type, fr, en, more),
    sql,
  });

export const id = of('id');
export const text = of('text');
export const list = of('list');
export const integer = of('integer');
export const number = of('number');
export const boolean = of('boolean');
export const day = of('day');
export const month = of('month');
export const date = of('date');
export const period = of('period');
export const link = of('link');

export const word = (key: string, sql: string, words: readonly string[], fr: string, en: string): SqlColumn =>
  of('word')(key, sql, fr, en, { words: [...words] });

/** Content in both languages: a column for each, empty where there is no translation. */
export const translated = (key: string, sql: string, fr: string, en: string): SqlColumn[] => [
  text(`${key}Fr`, `${sql}->>'fr'`, `${fr}, en français`, `${en}, in French`),
  text(`${key}En`, `${sql}->>'en'`, `${fr}, en anglais`, `${en}, in English`),
];

export const recommendation = (sql = 'r.reference'): SqlColumn =>
  text('recommendation', sql, 'Référence de la recommandation', 'Reference of the recommendation');

/** An organisation as it signs: of JSON with slug, kind and name. */
export const organisation = (ref: string): SqlColumn[] => [
  text('organisation', `${ref}->>'slug'`, 'Nom court de l’organisation', 'Short name of the organisation'),
  word(
    'perspective',
    `${ref}->>'kind'`,
    PERSPECTIVES,
    'Point de vue\u00A0: la catégorie de l’organisation, au jour de la publication pour ce qui est publié',
    'Perspective: the kind of the organisation, on the day of publication for what is published',
  ),
  ...translated('organisationName', `${ref}->'name'`, 'Nom de l’organisation', 'Name of the organisation'),
];

export const areas = (sql: string): SqlColumn =>
  list('areas', sql, 'Régions concernées\u00A0; vide\u00A0: tout le Mali', 'Areas concerned; empty: all of Mali');

export const isDemo = (sql: string): SqlColumn =>
  boolean('isDemo', sql, 'Contenu fictif de démonstration', 'Fictional content of the demonstration');

export const blackedOutOn = (sql: string): SqlColumn =>
  day(
    'blackedOutOn',
    sql,
    'Dernier jour où des mots mettant une personne en danger ont été masqués',
    'Last day on which words that endangered a person were blacked out',
  );

export const language = (sql: string): SqlColumn =>
  word('language', sql, ['fr', 'en'], 'Langue du texte', 'Language of the text');

/** In the register's order. */
export const IN_REGISTER = [`lpad(r.position::text, 9, '0')`, 'r.reference'];
