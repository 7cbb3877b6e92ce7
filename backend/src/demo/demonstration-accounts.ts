import { ACCOUNTS } from './content/people.js';

/** Known to everybody: these accounts exist only where the server listens to its own machine. */
export const DEMONSTRATION_PASSWORD = 'Parole-tenue-demo-1';

export const emailOf = (key: string): string => `${key}@demo.parole-tenue.test`;

/** In the order in which they are shown. */
export const DEMONSTRATION_ACCOUNTS: readonly string[] = Object.keys(ACCOUNTS).map(emailOf);
