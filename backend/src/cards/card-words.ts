import { type Language, type Perspective, type PerspectiveView } from '@parole-tenue/contract';

/** What a card says in one language, in the words of the pages. */
export interface CardWords {
  locale: string;
  demonstration: string;
  fictional: string;
  product: string;
  /** By level, 0 to 3. */
  levels: [string, string, string, string];
  perspectives: Record<Perspective, string>;
  states: Record<Exclude<PerspectiveView['state'], 'assessed'>, string>;
  /** By divergence, 0 to 3. */
  gaps: [string, string, string, string];
  noGap: string;
  organisations: (count: number) => string;
  /** Where the wording is in the other language alone. */
  onlyIn: Record<Language, string>;
  asOf: string;
  quotes: Record<Language, [string, string]>;
}

const QUOTES: Record<Language, [string, string]> = { fr: ['«\u00A0', '\u00A0»'], en: ['“', '”'] };

export const CARD_WORDS: Record<Language, CardWords> = {
  fr: {
    locale: 'fr-FR',
    demonstration: 'Démonstration.',
    fictional: 'Les recommandations sont réelles\u00A0; les rapports, évaluations et preuves sont fictifs.',
    product:
      'Ce qui a été recommandé pour la paix au Mali, qui en répond, ce qui a été fait et comment on le sait\u00A0: chaque point de vue, côte à côte.',
    levels: ['Non engagé', 'Minimal', 'Intermédiaire', 'Achevé'],
    perspectives: {
      government: 'Gouvernement',
      civil_society: 'Société civile',
      donor: 'Partenaires',
      independent: 'Indépendants',
    },
    states: {
      outdated: 'dit il y a plus de 12 mois',
      no_evidence: 'sans preuve',
      not_applicable: 'sans objet',
      never_assessed: 'jamais évalué',
    },
    gaps: [
      'Pas d’écart entre les points de vue',
      'Un écart d’un niveau entre les points de vue',
      'Un écart de deux niveaux entre les points de vue',
      'Un écart de trois niveaux entre les points de vue',
    ],
    noGap: 'Pas d’écart mesurable entre les points de vue',
    organisations: (count) => `${count} ${count === 1 ? 'organisation' : 'organisations'}`,
    onlyIn: { fr: 'en français', en: 'en anglais, sans traduction' },
    asOf: 'État au',
    quotes: QUOTES,
  },
  en: {
    locale: 'en-GB',
    demonstration: 'Demonstration.',
    fictional: 'The recommendations are real; the reports, assessments and evidence are fictional.',
    product:
      'What was recommended for peace in Mali, who answers for it, what has been done, and how we know: every point of view, side by side.',
    levels: ['Not initiated', 'Minimum', 'Intermediate', 'Full'],
    perspectives: {
      government: 'Government',
      civil_society: 'Civil society',
      donor: 'Donors',
      independent: 'Independent',
    },
    states: {
      outdated: 'over 12 months old',
      no_evidence: 'no evidence',
      not_applicable: 'not applicable',
      never_assessed: 'never assessed',
    },
    gaps: [
      'No divergence between perspectives',
      'A divergence of one level between perspectives',
      'A divergence of two levels between perspectives',
      'A divergence of three levels between perspectives',
    ],
    noGap: 'No measurable divergence between perspectives',
    organisations: (count) => `${count} ${count === 1 ? 'organisation' : 'organisations'}`,
    onlyIn: { fr: 'in French, not translated', en: 'in English' },
    asOf: 'As of',
    quotes: QUOTES,
  },
};
