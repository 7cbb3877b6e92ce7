import {
  type Divergence,
  type Language,
  type PerspectiveView,
  type RecommendationItem,
  type Translated,
} from '@parole-tenue/contract';

/** Where one side stands, as much as a picture tells of it. */
export type SideOnCard = Pick<PerspectiveView, 'perspective' | 'state' | 'level' | 'organisations'>;

export interface RecommendationOnCard {
  reference: string;
  /** The wording, and in which language it stands there. */
  text: string;
  textLanguage: Language;
  sides: SideOnCard[];
  divergence: Divergence;
  /** On which day it stands so: pictures live on where nobody draws them anew. */
  day: string;
}

/** All that a picture of 1200 × 630 shows: what is the same here is the same picture. */
export interface Card {
  language: Language;
  /** Without `https://`, to be typed. */
  address: string;
  isDemo: boolean;
  /** Null: of the site as a whole. */
  recommendation: RecommendationOnCard | null;
}

export function onCard(
  { reference, text, perspectives, divergence }: RecommendationItem,
  language: Language,
  day: string,
): RecommendationOnCard {
  const sides = perspectives.map(({ perspective, state, level, organisations }) => ({
    perspective,
    state,
    level,
    organisations,
  }));
  return { reference, ...wordingIn(text, language), sides, divergence, day };
}

/** In the language asked for, else in the one it was written in. */
function wordingIn(text: Translated, language: Language): Pick<RecommendationOnCard, 'text' | 'textLanguage'> {
  const textLanguage = text[language] === null ? text.original : language;
  return { text: text[textLanguage] ?? '', textLanguage };
}
