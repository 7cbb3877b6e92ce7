import type { DemoStatement } from './shape.js';

/** What several sides said, in the order in which it was said. */
export const inOrder = (...sides: DemoStatement[][]): DemoStatement[] => sides.flat().toSorted((a, b) => b.on - a.on);
