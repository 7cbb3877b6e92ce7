import {
  type ChangeTemplate,
  type CreateTemplate,
  type Dimension,
  type Direction,
  type IndicatorKind,
  type NewSlot,
  type NewTranslated,
  type Slot,
  type Template,
  type TrackView,
} from '@parole-tenue/contract';

import { isWordless, NO_WORDS, sentWords, typedWords } from '../../../shared/data/new-words';

/** A slot as it is typed; `record` is a list of keys with commas. */
export interface SlotFields {
  key: string;
  title: NewTranslated;
  kind: IndicatorKind;
  unit: string;
  direction: Direction;
  isCumulative: boolean;
  dimensions: Dimension[];
  record: string;
  after: string;
}

export interface TemplateFields {
  slug: string;
  title: NewTranslated;
  about: NewTranslated;
  view: TrackView;
  slots: SlotFields[];
}

const KINDS: Partial<Record<TrackView, IndicatorKind>> = { quota: 'quota', pipeline: 'count' };

/** What a view shows is of one kind, where it is. */
export function kindIn(view: TrackView): IndicatorKind | undefined {
  return KINDS[view];
}

export function unitOf(kind: IndicatorKind, unit: string): string {
  if (kind === 'quota' || kind === 'percentage') return 'percent';
  return unit === 'percent' ? '' : unit;
}

export function newSlot(view: TrackView): SlotFields {
  const kind = kindIn(view) ?? 'count';
  return {
    ...{ key: '', title: NO_WORDS, kind, unit: unitOf(kind, ''), direction: 'up', isCumulative: false },
    ...{ dimensions: ['sex'], record: '', after: '' },
  };
}

export function fieldsOf(kept: Template | null): TemplateFields {
  if (kept === null) return { slug: '', title: NO_WORDS, about: NO_WORDS, view: 'targets', slots: [] };
  const { slug, title, about, view, slots } = kept;
  return { slug, title: typedWords(title), about: typedWords(about), view, slots: slots.map(typedSlot) };
}

function typedSlot({ title, record, after, ...slot }: Slot): SlotFields {
  return { ...slot, title: typedWords(title), record: record.join(', '), after: after ?? '' };
}

function sentSlot({ title, record, after, unit, key, ...slot }: SlotFields): NewSlot {
  const keys = record
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return { ...slot, key: key.trim(), unit: unit.trim(), title: sentWords(title), record: keys, after: after || null };
}

const aboutOf = (about: NewTranslated): NewTranslated | null => (isWordless(about) ? null : sentWords(about));

export function creationOf({ slug, title, about, view, slots }: TemplateFields): CreateTemplate {
  return { slug, title: sentWords(title), about: aboutOf(about), view, slots: slots.map(sentSlot) };
}

export function changeOf({ title, about, view, slots }: Partial<TemplateFields>): ChangeTemplate {
  return {
    ...(title && { title: sentWords(title) }),
    ...(about && { about: aboutOf(about) }),
    ...(view && { view }),
    ...(slots && { slots: slots.map(sentSlot) }),
  };
}
