import { type OwnEvidence } from '@parole-tenue/contract';

import { type WordKey } from '../../i18n/word-keys';

/** How a piece of the own organisation stands; `here` is said of what is no file. The words stand under `evidence.state.…`. */
export const OWN_STATES = ['awaited', 'cleaning', 'ready', 'refused', 'original_only', 'here', 'withdrawn'] as const;
export type OwnState = (typeof OWN_STATES)[number];

export function shownState({ withdrawn, sent }: Pick<OwnEvidence, 'withdrawn' | 'sent'>): OwnState {
  if (withdrawn !== null) return 'withdrawn';
  return sent?.state ?? 'here';
}

export const stateKey = (state: OwnState): WordKey => `evidence.state.${state}`;
