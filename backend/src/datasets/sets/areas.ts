import { AREA_KINDS } from '@parole-tenue/contract';
import { day, integer, text, translated, word } from '../columns.js';
import { type SqlDataset } from '../dataset.js';

export const areas: SqlDataset = {
  name: 'areas',
  title: { fr: 'Régions', en: 'Areas' },
  about: {
    fr: 'Une ligne par région, et le district de Bamako. Aucun lieu plus fin n’est public\u00A0; les limites n’expriment aucune position.',
    en: 'One row for each region, and the district of Bamako. No finer place is public; borders imply no position.',
  },
  from: 'areas a',
  order: [`lpad(a.position::text, 9, '0')`, 'a.slug'],
  recommendation: null,
  columns: [
    text('area', 'a.slug', 'Nom court de la région', 'Short name of the area'),
    word('kind', 'a.kind', AREA_KINDS, 'Région ou district', 'Region or district'),
    ...translated('name', 'a.name', 'Nom', 'Name'),
    text('short', 'a.short', 'Abréviation, de notre choix', 'Abbreviation, of our choice'),
    day('validFrom', 'a.valid_from', 'Depuis\u00A0; vide\u00A0: avant 2016', 'Since; empty: before 2016'),
    text('formerly', 'a.formerly', 'Région dont elle est issue', 'Area that it came from'),
    text('iso', 'a.iso', 'Code ISO 3166-2', 'ISO 3166-2 code'),
    integer('tileColumn', 'a.tile[1]', 'Colonne dans la carte en tuiles', 'Column on the tile map'),
    integer('tileRow', 'a.tile[2]', 'Rang dans la carte en tuiles', 'Row on the tile map'),
    text('outline', 'a.outline', 'Contour d’avant 2016 qui la contient', 'Outline from before 2016 that contains it'),
  ],
};
