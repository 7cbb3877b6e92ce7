import { type SilenceItem } from '@parole-tenue/contract';

import { type Grouping } from './silences-view';

export interface Group {
  /** Slug of the organisation or reference of the recommendation that they have in common. */
  key: string;
  first: SilenceItem;
  items: SilenceItem[];
}

/** Lines with the same organisation or recommendation together, in the order they come. */
export function inGroups(items: readonly SilenceItem[], grouping: Grouping): Group[] {
  const groups = new Map<string, Group>();
  for (const item of items) {
    const key = grouping === 'organisation' ? item.organisation.slug : item.recommendation.reference;
    const known = groups.get(key);
    if (known) known.items.push(item);
    else groups.set(key, { key, first: item, items: [item] });
  }
  return [...groups.values()];
}
