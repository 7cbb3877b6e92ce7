/** Numbers that share a shade, both included. */
export interface Class {
  from: number;
  to: number;
}

/** Above nothing at most three: each number has its own while they are few, and further on each class is as wide as the others. */
const SHADED = 3;

/** None, and what is above in steps of one width up to the largest. */
export function classesOf(values: readonly number[]): Class[] {
  const largest = Math.max(0, ...values);
  const width = Math.ceil(largest / SHADED);
  const above = Array.from({ length: SHADED }, (_, step) => ({
    from: step * width + 1,
    to: Math.min(largest, (step + 1) * width),
  }));
  return [{ from: 0, to: 0 }, ...above.filter(({ from, to }) => from <= to)];
}

export function classOf(value: number, classes: readonly Class[]): number {
  return Math.max(
    0,
    classes.findIndex(({ from, to }) => value >= from && value <= to),
  );
}
