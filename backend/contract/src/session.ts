import type { Id } from './common.js';
import type { Permission } from './permissions.js';
import type { OrganisationRef } from './reference.js';
import type { Language, Role } from './vocabulary.js';

/** `POST /api/session` */
export interface SignIn {
  email: string;
  password: string;
  /**
   * Six digits of the second factor, or a recovery code; asked for (`code_required`) where the account has a factor, once
   * the password is right. A code that is not right or was used is a fault of the field (`invalid`, `wrong`).
   */
  code?: string;
}

/** `POST /api/session/confirmation`: who I am, said again before something grave. One of the two. */
export interface ConfirmIdentity {
  password?: string;
  code?: string;
}

/** `GET /api/session/unsent-key`: with what this device encrypts text it keeps until it is sent. It goes with the session. */
export interface UnsentKey {
  /** 32 bytes, in base64. */
  key: string;
}

/** Who is signed in. */
export interface SessionUser {
  id: Id;
  name: string;
  role: Role;
  language: Language;
  organisation: OrganisationRef | null;
  /** What the person may do on some record at least. */
  permissions: Permission[];
  /** True until a second factor is set: nothing else can be done before. */
  needsFactor: boolean;
}

/** `GET /api/session`: who am I; `user` is null for a visitor. */
export interface Session {
  user: SessionUser | null;
}

/** An account of the demonstration, shown at start and on the sign-in page. */
export interface DemonstrationAccount {
  email: string;
  role: Role;
  organisation: OrganisationRef | null;
}

/** `GET /api/demonstration`: whether this is one, and then its accounts with the password they share. */
export interface Demonstration {
  isDemonstration: boolean;
  accounts: DemonstrationAccount[];
  password: string | null;
}

/** `GET /api/health/live`, `/ready` */
export interface Health {
  status: 'ok';
}
