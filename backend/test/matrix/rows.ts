/** Rows of the matrix that recur, by who is answered `+`: see `RouteCase`. */
export const EVERYBODY = '+ ++ ++ ++ ++ + +';
/** Of what one's own organisation keeps, or shares with CSOs, donors and observers; nobody else knows that it is there. */
export const OURS = '0 ++ ++ ++ ++ 0 0';
export const SHARED = '0 00 ++ ++ ++ 0 0';
export const HIDDEN = '0 00 00 00 00 0 0';

export const WRITERS = '? ++ ++ ++ ++ - -';
export const LEADS = '? -+ -+ -+ -+ - -';
export const OBSERVERS = '? -- -- -- ++ - -';
export const EDITORS = '? -- -- -- -- + -';
export const NOBODY = '? -- -- -- -- - -';
export const ABSENT = '? 00 00 00 00 - -';

/** The same people, answered by another letter. */
export const as = (letter: string, row: string): string => row.replaceAll('+', letter);
