import type { DemoStandIn } from './shape.js';

/** So that nothing is ever attributed to a real organisation. The real leads that are not here stay "not yet invited". */
export const STAND_INS: readonly DemoStandIn[] = [
  { recommendation: 'PD-N2', part: 'lead', organisation: 'demo-metiers', inPlaceOf: 'min-emploi' },
  { recommendation: 'PD-N3', part: 'lead', organisation: 'demo-concorde', inPlaceOf: 'cnddr', since: 508 },
  { recommendation: 'PD-N3', part: 'support', organisation: 'demo-metiers', inPlaceOf: 'min-reconciliation' },
  { recommendation: 'PD-N5', part: 'lead', organisation: 'demo-quietude', inPlaceOf: 'min-securite' },
  { recommendation: 'PD-N6', part: 'lead', organisation: 'demo-communes', inPlaceOf: 'min-administration' },
  { recommendation: 'PD-N7', part: 'lead', organisation: 'demo-concorde', inPlaceOf: 'min-reconciliation' },
  {
    recommendation: 'PD-I1',
    part: 'lead',
    organisation: 'demo-lac-clair',
    inPlaceOf: 'international-partners',
    since: 365,
  },
  {
    recommendation: 'PD-I2',
    part: 'lead',
    organisation: 'demo-lac-clair',
    inPlaceOf: 'international-partners',
    since: 395,
  },
  { recommendation: 'PD-I2', part: 'support', organisation: 'demo-communes', inPlaceOf: 'min-administration' },
  {
    recommendation: 'PD-I4',
    part: 'lead',
    organisation: 'demo-deux-rives',
    inPlaceOf: 'international-partners',
    since: 335,
  },
  {
    recommendation: 'PD-I5',
    part: 'lead',
    organisation: 'demo-deux-rives',
    inPlaceOf: 'international-partners',
    since: 245,
  },
  {
    recommendation: 'PD-I6',
    part: 'lead',
    organisation: 'demo-deux-rives',
    inPlaceOf: 'international-partners',
    since: 300,
  },
  { recommendation: 'CO-1', part: 'lead', organisation: 'demo-quietude', inPlaceOf: 'min-securite' },
  { recommendation: 'SI-1', part: 'lead', organisation: 'demo-quietude', inPlaceOf: 'min-securite', since: 305 },
  { recommendation: 'SI-2', part: 'lead', organisation: 'demo-communes', inPlaceOf: 'min-administration', since: 465 },
  { recommendation: 'VE-1', part: 'lead', organisation: 'demo-concorde', inPlaceOf: 'min-reconciliation', since: 385 },
  { recommendation: 'CR-2', part: 'lead', organisation: 'demo-vigilance', inPlaceOf: 'centif' },
];
