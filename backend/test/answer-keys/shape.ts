/** The keys of an answer, all the way down. A leaf is `''`; null means that nothing showed what stands there. */
export type Shape = '' | null | { [key: string]: Shape };

export function shapeOf(value: unknown): Shape {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(shapeOf).reduce(merged, null);
  if (typeof value !== 'object') return '';
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}

/** What two answers, or two records of a list, show together. A key that one of them lacks is marked `?`. */
export function merged(one: Shape, other: Shape): Shape {
  if (one === null || other === null) return one ?? other;
  if (one === '' || other === '') return one === other ? '' : { mixed: '' };
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(
    keys.map((key) => {
      const isInBoth = key in one && key in other;
      return [isInBoth ? key : `${key}?`, merged(one[key] ?? null, other[key] ?? null)];
    }),
  );
}

/** `{id by{name}}`: keys in any order, a list written as one of its items. */
export function parsed(notation: string): Shape {
  const tokens = notation.match(/[{}]|[^\s{}]+/g) ?? [];
  const read = (): Shape => {
    const shape: Record<string, Shape> = {};
    for (let key = tokens.shift(); key !== undefined && key !== '}'; key = tokens.shift()) {
      shape[key] = tokens[0] === '{' ? (tokens.shift(), read()) : '';
    }
    return shape;
  };
  return tokens.shift() === '{' ? read() : '';
}

/** Where only null was seen, a leaf may stand. */
export function withLeaves(seen: Shape, expected: Shape): Shape {
  if (seen === null && expected === '') return '';
  if (seen === null || seen === '' || expected === '' || expected === null) return seen;
  return Object.fromEntries(
    Object.entries(seen).map(([key, inner]) => [key, withLeaves(inner, expected[key] ?? null)]),
  );
}
