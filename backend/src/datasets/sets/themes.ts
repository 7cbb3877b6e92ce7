import { text, translated } from '../columns.js';
import { type SqlDataset } from '../dataset.js';

export const themes: SqlDataset = {
  name: 'themes',
  title: { fr: 'Thèmes', en: 'Themes' },
  about: { fr: 'Une ligne par thème.', en: 'One row for each theme.' },
  from: 'themes t',
  order: [`lpad(t.position::text, 9, '0')`, 't.slug'],
  recommendation: null,
  columns: [
    text('theme', 't.slug', 'Nom court du thème', 'Short name of the theme'),
    ...translated('name', 't.name', 'Nom', 'Name'),
  ],
};
