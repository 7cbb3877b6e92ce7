import type { Day, Id, Instant, Page } from './common.js';
import type { OrganisationRef } from './reference.js';
import type { Language, Role } from './vocabulary.js';

export const PASSWORD_LENGTH = { least: 12, most: 128 } as const;
/** Days an invitation, and minutes a link for a new password, can be used. */
export const INVITATION_DAYS = 7;
export const PASSWORD_LINK_MINUTES = 60;

/** `GET /api/account`: what is kept of me. */
export interface Account {
  id: Id;
  name: string;
  email: string;
  language: Language;
  role: Role;
  organisation: OrganisationRef | null;
  joinedOn: Day;
  hasFactor: boolean;
  /** How many recovery codes are unused. */
  recoveryCodesLeft: number;
  /** What happened that I should know, newest first; those I closed are gone. */
  notices: Notice[];
  version: number;
}

/** `PATCH /api/account` with `If-Match` */
export interface ChangeAccount {
  /** 1 to 120 characters. */
  name?: string;
  language?: Language;
}

/** `PUT /api/account/password`: the old and the new one. All my other sessions end. */
export interface ChangePassword {
  current: string;
  /** 12 to 128 characters, and not easily guessed. */
  next: string;
}

/** `POST /api/account/factor`: a new secret for an authenticator app. It counts once a code of it has come. */
export interface FactorSecret {
  /** Base32, for typing. */
  secret: string;
  /** `otpauth://totp/…`, for the QR code. */
  address: string;
}

/** `PUT /api/account/factor` */
export interface ConfirmFactor {
  /** Six digits. */
  code: string;
}

/** Shown this once; each opens the account once in place of a code. */
export interface RecoveryCodes {
  codes: string[];
}

export const DEVICE_KINDS = ['phone', 'tablet', 'computer', 'unknown'] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

/** A sign-in that still holds. */
export interface OpenSession {
  id: Id;
  device: DeviceKind;
  since: Instant;
  lastUsedAt: Instant;
  isThis: boolean;
}
export type OpenSessionsPage = Page<OpenSession>;

export const NOTICE_KINDS = [
  'lead_appointed',
  'lead_suspended',
  'lead_restored',
  'kind_changed',
  'role_granted',
  'account_suspended',
  'role_suspended',
  'role_restored',
  'organisation_suspended',
  'organisation_restored',
  'organisation_dissolved',
  'organisation_empty',
  'role_changed',
  'password_link_made',
  'password_changed',
  'factor_changed',
  'factor_reset',
  'lead_factor_reset',
  'role_factor_reset',
  'objection_published',
  'reply_published',
  'judgement_published',
  'words_blacked_out',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Something that was done to my account or my organisation, that I am told of. */
export interface Notice {
  id: Id;
  kind: NoticeKind;
  at: Instant;
}

/** `GET /api/account/data`: everything that is kept of me as a person. */
export interface PersonalData {
  account: Omit<Account, 'notices' | 'version'>;
  sessions: Omit<OpenSession, 'isThis'>[];
  notices: Notice[];
  /** Devices I signed in on, by nothing that tells which. */
  devices: { since: Instant; lastUsedAt: Instant }[];
  /** What the journal says that I did. */
  acts: { at: Instant; noun: string; verb: string; recordId: string }[];
  /** Statements I began or changed last; they belong to my organisation. */
  statements: {
    noun: string;
    id: Id;
    /** A reference; null where it is about a framework. */
    recommendation: string | null;
    /** A slug. */
    framework: string | null;
    period: string | null;
    createdAt: Instant;
  }[];
}

/** `POST /api/password-links`: a link to set a new password, by mail. The answer is the same for every address. */
export interface AskPasswordLink {
  email: string;
}

/** `POST /api/password-links/use` */
export interface UsePasswordLink {
  token: string;
  password: string;
}

/** `GET /api/members`: the people of the own organisation. */
export interface OrganisationMember {
  id: Id;
  name: string;
  role: Role;
  isMe: boolean;
  joinedOn: Day;
  hasFactor: boolean;
  isSuspended: boolean;
  /** What I may do about this person now. */
  allowedActions: MemberAction[];
  version: number;
}
export type MembersPage = Page<OrganisationMember>;
export const MEMBER_ACTIONS = ['appoint', 'suspend', 'restore', 'help'] as const;
export type MemberAction = (typeof MEMBER_ACTIONS)[number];

/** `PATCH /api/members/{id}` with `If-Match` */
export interface ChangeMember {
  role: 'member' | 'lead';
}

/** A link that is shown this once, to be handed over in person or by a safe way: without a code, whoever has it can use it. */
export interface OneTimeLink {
  link: string;
  expiresAt: Instant;
  /** Whether it was also sent by mail; where it needs a code, with the code. */
  isMailed: boolean;
  /** It opens nothing without a code: the one in the mail, or without mail the one that whoever asked for it was shown. */
  needsCode: boolean;
}

/** `PUT /api/invitations/{id}` into the own organisation. Sending it again makes a new link, and the old one is void. */
export interface CreateInvitation {
  email: string;
  role: 'member' | 'lead';
}

/** `GET /api/invitations`: those still open. */
export interface Invitation {
  id: Id;
  email: string;
  role: Role;
  organisation: OrganisationRef | null;
  expiresAt: Instant;
  isExpired: boolean;
}
export type InvitationsPage = Page<Invitation>;
export interface NewInvitation extends Invitation {
  link: OneTimeLink;
}

/** `POST /api/invitations/inspection`: what a link invites to. A wrong code is answered as a link that is void. */
export interface InspectInvitation {
  token: string;
  /** Twelve letters and digits, in groups or not; only where the link needs it. */
  code?: string;
}
export interface InspectedInvitation {
  /** Null: the link needs its code, which was not sent. */
  offer: OfferedInvitation | null;
}
export interface OfferedInvitation {
  email: string;
  role: Role;
  organisation: OrganisationRef | null;
  expiresAt: Instant;
  /** Nothing has shown whose the address is: another one will do for signing in. */
  mayChooseEmail: boolean;
}

/** `POST /api/invitations/acceptance`: makes the account and signs in; the second factor comes next. */
export interface AcceptInvitation {
  token: string;
  code?: string;
  /** In place of the one that was invited, where that may be chosen. */
  email?: string;
  name: string;
  language: Language;
  password: string;
}

/** `GET /api/activity`: what people of the own organisation did, newest first. */
export interface Activity {
  at: Instant;
  /** Null: somebody who erased their data, or the platform. */
  by: string | null;
  noun: string;
  verb: string;
  /** Where it can be read, if anywhere: the id of a report or assessment. */
  recordId: string | null;
}
export type ActivityPage = Page<Activity>;

/** `GET /api/people`, for administrators: leads and who holds a platform role. Members are known to their own side alone. */
export interface Person {
  id: Id;
  name: string;
  role: Role;
  organisation: OrganisationRef | null;
  hasFactor: boolean;
  isSuspended: boolean;
}
export type PeoplePage = Page<Person>;
