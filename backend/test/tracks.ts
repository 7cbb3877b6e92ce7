import { type Indicator, type IndicatorValue, type OrganisationRef, type Slot } from '@parole-tenue/contract';
import { inBoth } from './factories.js';

export const slot = (key: string, after: string | null = null): Slot => ({
  ...{ key, title: inBoth(key), kind: 'count', unit: 'people', direction: 'up', isCumulative: true },
  ...{ dimensions: [], record: [], after },
});

export const organisation = (slug: string): OrganisationRef => ({
  ...{ slug, kind: 'government', name: inBoth(slug), isDemo: false },
});

/** What the public record says, but for what a test names. */
export const value = (changes: Partial<IndicatorValue> = {}): IndicatorValue => ({
  ...{ date: '2026-01-01', datePrecision: 'day', value: null, numerator: null, denominator: null, unavailable: null },
  ...{ parts: [], mismatches: [], compliance: null, note: null, by: 'ONU', source: 'a page', isChecked: false },
  ...{ report: null, organisation: null, period: null, ...changes },
});

export const reported = (changes: Partial<IndicatorValue> = {}): IndicatorValue =>
  value({ by: null, source: null, organisation: organisation('ministry'), ...changes });

export const indicator = (values: IndicatorValue[], changes: Partial<Indicator> = {}): Indicator => ({
  ...{ id: 'i', key: 'i', kind: 'count', unit: 'people', title: inBoth('i'), slot: null, direction: 'up' },
  ...{
    isCumulative: true,
    dimensions: [],
    quotaRule: null,
    baseline: null,
    target: null,
    targets: [],
    targetRevisions: [],
  },
  ...{ values, organisation: null, isDemo: false, version: 1, ...changes },
});
