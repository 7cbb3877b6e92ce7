/** Under which Nest gives the configuration. */
export const CONFIGURATION = Symbol('configuration');
