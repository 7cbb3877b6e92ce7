import { type Level, type Perspective, type PerspectiveView } from '@parole-tenue/contract';

/** A perspective's view of a recommendation, naming only what matters. */
export function view(
  perspective: Perspective,
  level: Level | null,
  state: PerspectiveView['state'] = level === null ? 'never_assessed' : 'assessed',
  organisations = level === null ? 0 : 1,
): PerspectiveView {
  return {
    perspective,
    state,
    level,
    lowest: level,
    highest: level,
    organisations,
    latestOn: level === null ? null : '2026-10-01',
  };
}
