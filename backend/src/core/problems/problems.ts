import { PROBLEMS, type FieldCode, type ProblemCode } from '@parole-tenue/contract';

/** A field and what is wrong with it; the message is made where the language is known. */
export interface FieldFault {
  path: string;
  code: FieldCode;
}

/** A refusal that the caller is told about. Its status follows from its code. */
export abstract class DomainProblem extends Error {
  constructor(readonly code: ProblemCode) {
    super(code);
  }

  get status(): number {
    return PROBLEMS[this.code];
  }
}

/** Something sent is not right; every fault at once. */
export class InvalidInput extends DomainProblem {
  constructor(readonly faults: FieldFault[]) {
    super('invalid');
  }
}

/** @throws InvalidInput when there is any. */
export function refuseFaults(faults: FieldFault[]): void {
  if (faults.length > 0) throw new InvalidInput(faults);
}

/** Cannot be read at all: broken JSON, too deep, a header of the wrong form. */
export class Malformed extends DomainProblem {
  constructor() {
    super('malformed');
  }
}

export class NotSignedIn extends DomainProblem {
  constructor(code: 'unauthenticated' | 'wrong_credentials' | 'code_required' = 'unauthenticated') {
    super(code);
  }
}

export class Forbidden extends DomainProblem {
  constructor(
    code: 'forbidden' | 'cross_site' | 'confirmation_required' | 'factor_required' | 'link_expired' = 'forbidden',
  ) {
    super(code);
  }
}

/** Does not exist, or not for the caller: the two are one. */
export class Absent extends DomainProblem {
  constructor() {
    super('absent');
  }
}

/** What stands already is in the way: `id_taken`, `step_refused` or `last_lead`. */
export class Conflict extends DomainProblem {}

/** Somebody changed the record meanwhile; `current` is the record as it stands, mapped for the caller. */
export class Stale extends DomainProblem {
  constructor(readonly current: unknown) {
    super('stale');
  }
}

export class TooLarge extends DomainProblem {
  constructor() {
    super('too_large');
  }
}

export class UnsupportedType extends DomainProblem {
  constructor() {
    super('unsupported_type');
  }
}

export class VersionRequired extends DomainProblem {
  constructor() {
    super('version_required');
  }
}

/** Asked too often. */
export class TooMany extends DomainProblem {
  constructor(
    readonly retryAfterSeconds: number,
    code: 'too_many' | 'enough_today' = 'too_many',
  ) {
    super(code);
  }
}

export class Unavailable extends DomainProblem {
  constructor(readonly retryAfterSeconds: number) {
    super('unavailable');
  }
}

/** As many as may at once are reading this already; the answer says in words when to ask again. */
export class Occupied extends Unavailable {}

/** There is no room for files; everything else goes on. */
export class StorageFull extends DomainProblem {
  constructor() {
    super('storage_full');
  }
}
