import type { DemoPerson } from './shape.js';

/** Who signs in during a demonstration, in the order in which the sign-in page shows them. The key is the address's name. */
export const ACCOUNTS = {
  'ministry.member': { name: 'Oumou Sanakoréba', role: 'member', organisation: 'demo-metiers', language: 'fr' },
  'ministry.lead': { name: 'Bakary Tiémaran', role: 'lead', organisation: 'demo-metiers', language: 'fr' },
  'cso.member': { name: 'Nana Wagadiou', role: 'member', organisation: 'demo-boucle', language: 'fr' },
  'cso.lead': { name: 'Hamidou Kondoumé', role: 'lead', organisation: 'demo-boucle', language: 'fr' },
  'cso2.lead': { name: 'Rokia Baladian', role: 'lead', organisation: 'demo-baobab', language: 'fr' },
  'donor.member': { name: 'Élise Montclaret', role: 'member', organisation: 'demo-deux-rives', language: 'fr' },
  'donor.lead': { name: 'Jonas Ravendal', role: 'lead', organisation: 'demo-deux-rives', language: 'fr' },
  'observer.member': { name: 'Salif Danioka', role: 'member', organisation: 'demo-engagements', language: 'fr' },
  'observer.lead': { name: 'Mariam Koronadé', role: 'lead', organisation: 'demo-engagements', language: 'fr' },
  'observer2.lead': { name: 'Kofi Adjemanou', role: 'lead', organisation: 'demo-mesure', language: 'en' },
  editor: { name: 'Fatou Sirakoulé', role: 'editor', organisation: null, language: 'fr' },
  editor2: { name: 'Boubacar Tinkéla', role: 'editor', organisation: null, language: 'fr' },
  admin: { name: 'Ibrahim Dafalou', role: 'administrator', organisation: null, language: 'fr' },
  admin2: { name: 'Aïssa Ményoko', role: 'administrator', organisation: null, language: 'fr' },
} as const satisfies Record<string, DemoPerson>;

/** Who wrote the history of the other organisations. Nobody signs in with these. */
export const AUTHORS = {
  'concorde.member': { name: 'Modibo Farakan', role: 'member', organisation: 'demo-concorde', language: 'fr' },
  'concorde.lead': { name: 'Kadiatou Sidibaya', role: 'lead', organisation: 'demo-concorde', language: 'fr' },
  'communes.member': { name: 'Sékou Dialakan', role: 'member', organisation: 'demo-communes', language: 'fr' },
  'communes.lead': { name: 'Hawa Niaréba', role: 'lead', organisation: 'demo-communes', language: 'fr' },
  'quietude.member': { name: 'Lamine Kélétou', role: 'member', organisation: 'demo-quietude', language: 'fr' },
  'quietude.lead': { name: 'Assétou Banorou', role: 'lead', organisation: 'demo-quietude', language: 'fr' },
  'vigilance.lead': { name: 'Drissa Fombaya', role: 'lead', organisation: 'demo-vigilance', language: 'fr' },
  'quatre-vents.member': {
    name: 'Zeïnabou Arawanka',
    role: 'member',
    organisation: 'demo-quatre-vents',
    language: 'fr',
  },
  'quatre-vents.lead': { name: 'Alhousseyni Timbélo', role: 'lead', organisation: 'demo-quatre-vents', language: 'fr' },
  'tisserands.member': { name: 'Djénéba Markassou', role: 'member', organisation: 'demo-tisserands', language: 'fr' },
  'tisserands.lead': { name: 'Yacouba Bendoro', role: 'lead', organisation: 'demo-tisserands', language: 'fr' },
  'lac-clair.member': { name: 'Ingrid Solhavn', role: 'member', organisation: 'demo-lac-clair', language: 'en' },
  'lac-clair.lead': { name: 'Peter Marlowby', role: 'lead', organisation: 'demo-lac-clair', language: 'en' },
} as const satisfies Record<string, DemoPerson>;

export const PEOPLE = { ...ACCOUNTS, ...AUTHORS };

export type PersonKey = keyof typeof PEOPLE;
