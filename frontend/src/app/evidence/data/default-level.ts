import { type OrganisationKind, type VisibilityLevel } from '@parole-tenue/contract';

/** access.md: proofs of ministries and donors are public; everything else begins with the narrowest reading. */
export function defaultLevel(kind: OrganisationKind | undefined): VisibilityLevel {
  return kind === 'government' || kind === 'donor' ? 'public' : 'restricted';
}
