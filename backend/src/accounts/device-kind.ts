import { type DeviceKind } from '@parole-tenue/contract';

/** First match counts: a tablet names what phones name too. */
const SIGNS: readonly [sign: RegExp, kind: DeviceKind][] = [
  [/iPad|Tablet|Android(?!.*Mobile)/, 'tablet'],
  [/Mobi|iPhone|Android/, 'phone'],
  [/Windows|Macintosh|Linux|CrOS|X11/, 'computer'],
];

/** All that is kept of what a browser says about itself. */
export function deviceKindOf(userAgent: string | undefined): DeviceKind {
  return SIGNS.find(([sign]) => sign.test(userAgent ?? ''))?.[1] ?? 'unknown';
}
