import { CircleRows } from './factories/circle.js';

export { PASSWORD } from './factories/people.js';
export { dayAgo, daysAgo, inBoth } from './factories/rows.js';

/** Puts records into a test's database. A test names what matters to it; everything else is made up. */
export class Factory extends CircleRows {}
