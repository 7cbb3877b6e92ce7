import { type AdminRequest, type Id } from '@parole-tenue/contract';

/** What a request is about, as the database names it. */
export interface Matter extends Pick<AdminRequest, 'kind' | 'email' | 'role' | 'organisationKind'> {
  organisationId: Id | null;
  personId: Id | null;
}

type Shown = Omit<AdminRequest, 'askedAt' | 'decidedAt' | 'isMine' | 'allowedActions'>;

/** A request with what is shown of it and what decides about it. */
export interface RequestView extends Matter, Shown {
  askedById: Id;
  askedAt: Date;
  decidedAt: Date | null;
}
