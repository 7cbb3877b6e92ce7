import { type OrganisationKind, type VisibilityLevel } from '@parole-tenue/contract';

import { type WordKey } from '../../i18n/word-keys';

/** Who reads evidence of a level, said to somebody of that kind of organisation. */
export function readersOf(level: VisibilityLevel, kind: OrganisationKind | undefined): WordKey {
  return level === 'shared' && kind === 'government'
    ? 'work.evidence.readers.sharedByMinistry'
    : `work.evidence.readers.${level}`;
}
