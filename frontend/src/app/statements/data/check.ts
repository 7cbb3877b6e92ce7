import { type Signal } from '@angular/core';

import { type FieldErrors } from '../../shared/data/field-errors';
import { type FieldNames } from './field-text';
import { type Gap } from './gaps';

/** What a statement that is being written still lacks; said at its fields once somebody wants to send it in. */
export abstract class StatementCheck {
  abstract readonly gaps: Signal<readonly Gap[]>;
  /** Of which nothing is said, and nothing must be. */
  abstract readonly silent: Signal<readonly string[]>;
  abstract readonly names: Signal<FieldNames>;
  abstract readonly errors: Signal<FieldErrors>;

  /** Says at the fields what is missing; the first of them, if any is. */
  abstract ask(): Gap | undefined;
}
