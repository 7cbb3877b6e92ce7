import { fr } from '../prose.js';

export const MINISTRY = fr`Ministère des Communes et des Terroirs (démonstration)`;
export const FOUR_WINDS = fr`Veille citoyenne des Quatre-Vents (démonstration)`;
export const WEAVERS = fr`Maison des tisserands de paix (démonstration)`;
export const BAOBAB = fr`Réseau des femmes du Baobab blanc (démonstration)`;
export const BEND = fr`Association des jeunes de la Boucle (démonstration)`;
export const REGIONAL_SIDE = fr`Services régionaux du ministère (démonstration)`;
export const COMMUNAL_SIDE = fr`Mairie et services d'une commune (démonstration)`;
export const DISTRICT_SIDE = fr`Services du District (démonstration)`;
