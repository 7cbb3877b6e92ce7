import type { DemoOrganisation } from './shape.js';

/** Fictional, all of them. No real organisation of any country bears these names. */
export const ORGANISATIONS = {
  'demo-metiers': {
    kind: 'government',
    name: {
      fr: 'Ministère des Métiers et du Premier Emploi (démonstration)',
      en: 'Ministry of Trades and First Employment (demonstration)',
    },
  },
  'demo-concorde': {
    kind: 'government',
    name: {
      fr: 'Ministère du Retour et de la Concorde (démonstration)',
      en: 'Ministry of Return and Concord (demonstration)',
    },
  },
  'demo-communes': {
    kind: 'government',
    name: {
      fr: 'Ministère des Communes et des Terroirs (démonstration)',
      en: 'Ministry of Communes and Local Lands (demonstration)',
    },
  },
  'demo-quietude': {
    kind: 'government',
    name: {
      fr: 'Ministère de la Quiétude publique (démonstration)',
      en: 'Ministry of Public Tranquillity (demonstration)',
    },
  },
  'demo-vigilance': {
    kind: 'government',
    name: {
      fr: 'Cellule de vigilance financière (démonstration)',
      en: 'Financial Vigilance Unit (demonstration)',
    },
  },
  'demo-boucle': {
    kind: 'civil_society',
    name: {
      fr: 'Association des jeunes de la Boucle (démonstration)',
      en: 'Youth Association of the Bend (demonstration)',
    },
  },
  'demo-baobab': {
    kind: 'civil_society',
    name: {
      fr: 'Réseau des femmes du Baobab blanc (démonstration)',
      en: 'White Baobab Women’s Network (demonstration)',
    },
  },
  'demo-quatre-vents': {
    kind: 'civil_society',
    name: {
      fr: 'Veille citoyenne des Quatre-Vents (démonstration)',
      en: 'Four Winds Citizens’ Watch (demonstration)',
    },
  },
  'demo-tisserands': {
    kind: 'civil_society',
    name: {
      fr: 'Maison des tisserands de paix (démonstration)',
      en: 'House of the Weavers of Peace (demonstration)',
    },
  },
  'demo-deux-rives': {
    kind: 'donor',
    name: { fr: 'Fonds des Deux Rives (démonstration)', en: 'Two Shores Fund (demonstration)' },
  },
  'demo-lac-clair': {
    kind: 'donor',
    name: { fr: 'Coopération du Lac clair (démonstration)', en: 'Clear Lake Cooperation (demonstration)' },
  },
  'demo-engagements': {
    kind: 'independent',
    name: { fr: 'Observatoire des engagements (démonstration)', en: 'Commitments Observatory (demonstration)' },
  },
  'demo-mesure': {
    kind: 'independent',
    name: { fr: 'Institut de la Mesure juste (démonstration)', en: 'Institute of Fair Measure (demonstration)' },
  },
} as const satisfies Record<string, DemoOrganisation>;

export type OrganisationKey = keyof typeof ORGANISATIONS;
