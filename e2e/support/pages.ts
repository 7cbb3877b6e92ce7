/** Every public page, without the language in front. */
export const PUBLIC_PAGES = [
  '',
  '/recommendations',
  '/recommendations/PD-N2',
  '/recommendations/PD-N3',
  '/recommendations/PD-N6',
  '/recommendations/PD-N7',
  '/disagreements',
  '/disagreements?between=government:civil_society&divergence=2',
  '/silences',
  '/silences?by=recommendation&with=report&days=30',
  '/map',
  '/map?measure=levels&view=outline',
  '/organisations',
  '/organisations/min-emploi',
  '/organisations/demo-concorde',
  '/frameworks',
  '/frameworks/algiers-accord-2015',
  '/frameworks/mali-on-the-brink',
  '/method',
  '/data',
  '/sign-in',
  '/forgotten-password',
  '/new-password',
  '/invitation',
  '/nowhere',
] as const;

export const LANGUAGES = ['fr', 'en'] as const;
export const WIDTHS = [320, 1280] as const;
