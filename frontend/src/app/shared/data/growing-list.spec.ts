import { type Page } from '@parole-tenue/contract';

import { GrowingList } from './growing-list';

const PAGES: Record<string, Page<{ id: number }>> = {
  first: { items: [{ id: 1 }, { id: 2 }], total: 3, totalIsExact: true, nextCursor: 'second' },
  second: { items: [{ id: 3 }], total: 3, totalIsExact: true, nextCursor: null },
};

describe('a list read page by page', () => {
  let asked: (string | null)[];
  let isDown: boolean;
  let list: GrowingList<{ id: number }>;

  beforeEach(() => {
    [asked, isDown] = [[], false];
    list = new GrowingList((cursor) => {
      asked.push(cursor);
      const page = PAGES[cursor ?? 'first'];
      return isDown || page === undefined ? Promise.reject(new Error('down')) : Promise.resolve(page);
    });
  });

  const ids = (): number[] | undefined => list.items()?.map(({ id }) => id);

  it('puts each page under the one before, until there is no more', async () => {
    expect(ids()).toBeUndefined();
    await list.load();
    expect([ids(), list.total(), list.hasMore()]).toEqual([[1, 2], 3, true]);
    await list.more();
    expect([ids(), list.hasMore()]).toEqual([[1, 2, 3], false]);
    expect(asked).toEqual([null, 'second']);
  });

  it('keeps what is there when more does not come', async () => {
    await list.load();
    isDown = true;
    await list.more();
    expect(ids()).toEqual([1, 2]);
    expect(list.failure()?.code).toBe('unreachable');
    expect(list.hasMore()).toBe(true);
  });

  it('shows what changed in its place, and what is new in front', async () => {
    await list.load();
    list.put('id', { id: 2 });
    list.put('id', { id: 9 });
    expect(ids()).toEqual([9, 1, 2]);
    list.remove(({ id }) => id === 1);
    expect(ids()).toEqual([9, 2]);
  });
});
