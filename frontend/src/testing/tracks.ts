import { type Provider } from '@angular/core';
import {
  type Indicator,
  type IndicatorValue,
  type OrganisationRef,
  type PipelineStage,
  type QuotaBody,
  type ReportedMeeting,
  type SeatCount,
  type Slot,
  type TemplateRef,
  type TrackView,
  type Translated,
} from '@parole-tenue/contract';

import { AreasStore } from '../app/shared/data/areas-store';
import { organisation } from './statements';

const text = (fr: string): Translated => ({ fr, en: fr, original: 'fr' });

export const AGENCY: OrganisationRef = organisation('agence', 'government');

export function template(view: TrackView): TemplateRef {
  return { slug: view, title: text('Emploi des jeunes'), view };
}

export function slot(key: string, changes: Partial<Slot> = {}): Slot {
  return {
    key,
    title: text(key),
    kind: 'count',
    unit: 'people',
    direction: 'up',
    isCumulative: true,
    dimensions: ['sex', 'age', 'area'],
    record: [],
    after: null,
    ...changes,
  };
}

export function indicator(changes: Partial<Indicator> = {}): Indicator {
  return {
    id: changes.key ?? 'i1',
    key: 'i1',
    kind: 'count',
    unit: 'people',
    title: text('Emplois créés'),
    slot: 'jobs-created',
    direction: 'up',
    isCumulative: true,
    dimensions: ['sex', 'age', 'area'],
    quotaRule: null,
    baseline: null,
    target: null,
    targetRevisions: [],
    targets: [],
    values: [],
    organisation: AGENCY,
    isDemo: true,
    version: 1,
    ...changes,
  };
}

const VALUE: IndicatorValue = {
  date: '2026-09-30',
  datePrecision: 'day',
  value: null,
  numerator: null,
  denominator: null,
  unavailable: null,
  parts: [],
  mismatches: [],
  compliance: null,
  note: null,
  by: null,
  source: null,
  isChecked: false,
  report: null,
  organisation: null,
  period: null,
};

/** A value of a published report. */
export function reported(period: string, changes: Partial<IndicatorValue> = {}): IndicatorValue {
  return { ...VALUE, report: 'r1', organisation: AGENCY, period, isChecked: true, ...changes };
}

/** A value of the public record. */
export function recorded(date: string, changes: Partial<IndicatorValue> = {}): IndicatorValue {
  const datePrecision = date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
  return { ...VALUE, date, datePrecision, by: 'MINUSMA', source: 'MINUSMA, 2021', ...changes };
}

/** A stage that so many people have passed, who come from another one. */
export function stage(key: string, value: number | null, after: string | null = null): PipelineStage {
  const said = { organisation: null, by: 'Icimali', source: 'icimali.com', isChecked: false, parts: [] };
  return {
    slot: slot(key, { after }),
    latest: value === null ? null : { value, date: '2018-12', ...said },
    dropOut: null,
    pace: null,
    indicator: null,
    record: [],
  };
}

/** A count of a body's seats on a day. */
export function seats(date: string, share: number | null, changes: Partial<SeatCount> = {}): SeatCount {
  return {
    date,
    women: null,
    seats: null,
    share,
    youngShare: null,
    compliance: share === null ? 'not_applicable' : share >= 0.3 ? 'complies' : 'falls_short',
    organisation: null,
    by: 'MINUSMA',
    source: 'MINUSMA, 2021',
    isChecked: false,
    note: null,
    ...changes,
  };
}

export function body(key: string, counts: SeatCount[], changes: Partial<QuotaBody> = {}): QuotaBody {
  return {
    indicator: indicator({ key, kind: 'quota', unit: 'percent', title: text(key), organisation: null, isDemo: false }),
    counts,
    compliesNow: counts.length === 0 ? null : counts.at(-1)?.compliance === 'complies',
    everComplied: counts.some(({ compliance }) => compliance === 'complies'),
    ...changes,
  };
}

export function meeting(id: string, changes: Partial<ReportedMeeting> = {}): ReportedMeeting {
  return {
    id,
    level: 'regional',
    heldOn: '2026-06-12',
    area: 'gao',
    organisations: ['Préfecture', 'Réseau des femmes'],
    women: 12,
    men: 20,
    young: 9,
    agenda: 'La sécurité des marchés',
    decisions: [],
    isWithdrawn: false,
    report: 'r1',
    organisation: AGENCY,
    ...changes,
  };
}

/** Three areas, named without asking the server. */
export const AREAS: Provider = {
  provide: AreasStore,
  useValue: {
    all: () =>
      ['gao', 'kidal', 'mopti'].map((slug, index) => ({
        slug,
        short: slug.slice(0, 3).toUpperCase(),
        tile: [index, 0],
        name: text(slug),
      })),
    nameOf: (slug: string) => slug.charAt(0).toUpperCase() + slug.slice(1),
  },
};
