const SHUFFLES = 2000;
const PERCENTILE = 0.999;

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/**
 * How far the medians of two series of the same thing, measured in pairs, lie apart by chance: within each pair the two
 * are exchanged or not, many times, and the largest differences but one in a thousand are taken.
 */
export function spreadOfIdentical(ones: readonly number[], others: readonly number[]): number {
  const differences = Array.from({ length: SHUFFLES }, () => {
    const isExchanged = ones.map(() => Math.random() < 0.5);
    const left = ones.map((value, index) => (isExchanged[index] ? (others[index] ?? value) : value));
    const right = others.map((value, index) => (isExchanged[index] ? (ones[index] ?? value) : value));
    return Math.abs(medianOf(left) - medianOf(right));
  });
  return differences.sort((one, other) => one - other)[Math.floor(SHUFFLES * PERCENTILE)] ?? 0;
}
