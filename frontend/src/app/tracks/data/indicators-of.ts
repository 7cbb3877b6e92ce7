import { type Indicator, type Track } from '@parole-tenue/contract';

/** The indicators that a track shows. */
export function indicatorsOf(track: Track | null): Indicator[] {
  return all(track).filter((indicator) => indicator !== null);
}

function all(track: Track | null): (Indicator | null)[] {
  switch (track?.view) {
    case 'targets':
      return track.series.map(({ indicator }) => indicator);
    case 'pipeline':
      return track.stages.flatMap(({ indicator, record }) => [indicator, ...record]);
    case 'quota':
      return track.bodies.map(({ indicator }) => indicator);
    default:
      return [];
  }
}
