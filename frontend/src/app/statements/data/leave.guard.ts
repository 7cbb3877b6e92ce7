import { type CanDeactivateFn } from '@angular/router';

import { type Writing } from './writing';

/** A page that somebody writes in is left only when everything is saved, or they say so. */
export const leaveSaved: CanDeactivateFn<{ writing: Writing }> = (page) => page.writing.canLeave();
