import { type Language } from '@parole-tenue/contract';

import { localeOf } from './dates';

export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 2 }).format(value);
}

/** A share of one as a whole percentage: `45 %`. */
export function formatShare(share: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language), { style: 'percent', maximumFractionDigits: 0 }).format(share);
}
