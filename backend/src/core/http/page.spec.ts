import { InvalidInput } from '../problems/problems.js';
import { decodeCursor, encodeCursor, pageOf, pageOfWhole } from './page.js';

const any = (): boolean => true;
const isA = (value: string): boolean => value === 'a';
const key = (item: string): string => item;

describe('a cursor', () => {
  it('comes back as it went out', () => {
    expect(decodeCursor(encodeCursor('-silence', 3, 'é'), any, any, any)).toEqual(['-silence', '3', 'é']);
  });

  it.each([
    ['no base64 of ours', '…'],
    ['of another length', encodeCursor('a')],
    ['of other values', encodeCursor('a', 'b')],
    ['not of texts', Buffer.from('[1,2]').toString('base64url')],
  ])('is refused when %s', (_, cursor) => {
    expect(() => decodeCursor(cursor, isA, isA)).toThrow(InvalidInput);
  });
});

describe('a page', () => {
  it('ends where one too many was found, and tells where to go on', () => {
    const page = pageOf(['a', 'b', 'c'], 2, 7, (last) => [last]);
    expect(page).toEqual({ items: ['a', 'b'], total: 7, totalIsExact: true, nextCursor: encodeCursor('b') });
  });

  it('is the last one when nothing is left', () => {
    expect(pageOf(['a', 'b'], 2, 2, (last) => [last]).nextCursor).toBeNull();
    expect(pageOf([], 2, 0, () => []).nextCursor).toBeNull();
  });

  it('tells the total exactly up to a thousand and no further', () => {
    expect(pageOf([], 1, 1000, () => [])).toMatchObject({ total: 1000, totalIsExact: true });
    expect(pageOf([], 1, 1001, () => [])).toMatchObject({ total: 1000, totalIsExact: false });
  });
});

describe('a page of a short list', () => {
  it('goes on after the item that the cursor names', () => {
    const first = pageOfWhole(['a', 'b', 'c'], { limit: 2 }, key);
    expect(first).toMatchObject({ items: ['a', 'b'], total: 3 });
    const second = pageOfWhole(['a', 'b', 'c'], { limit: 2, cursor: first.nextCursor ?? '' }, key);
    expect(second).toMatchObject({ items: ['c'], total: 3, nextCursor: null });
  });

  it('refuses a cursor that names nothing in it', () => {
    expect(() => pageOfWhole(['a'], { cursor: encodeCursor('z') }, key)).toThrow(InvalidInput);
  });
});
