import type { Day, Id, Instant, Page } from './common.js';
import type { OneTimeLink, Person } from './accounts.js';
import type { Permission } from './permissions.js';
import type { OrganisationRef } from './reference.js';
import type { OrganisationKind } from './vocabulary.js';

/** What one administrator asks for and another agrees to. */
export const REQUEST_KINDS = [
  'appoint_lead',
  'suspend_person',
  'restore_person',
  'reset_factor',
  'grant_role',
  'change_kind',
  'suspend_organisation',
  'restore_organisation',
  'dissolve_organisation',
] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** `PUT /api/requests/{id}`. Which fields a kind needs: `REQUEST_FIELDS`. */
export interface CreateAdminRequest {
  kind: RequestKind;
  /** Slug. */
  organisation?: string;
  /** Whom to invite. */
  email?: string;
  /** The id of a lead, an editor or an administrator. */
  person?: Id;
  role?: 'editor' | 'administrator';
  organisationKind?: OrganisationKind;
  /** Why, for the other administrator; 10 to 1,000 characters. */
  reason: string;
}
export const REQUEST_REASON_LENGTH = { least: 10, most: 1000 } as const;

export const REQUEST_FIELDS = {
  appoint_lead: ['organisation', 'email'],
  suspend_person: ['person'],
  restore_person: ['person'],
  reset_factor: ['person'],
  grant_role: ['email', 'role'],
  change_kind: ['organisation', 'organisationKind'],
  suspend_organisation: ['organisation'],
  restore_organisation: ['organisation'],
  dissolve_organisation: ['organisation'],
} as const satisfies Record<RequestKind, readonly (keyof CreateAdminRequest)[]>;

export const REQUEST_STATES = ['open', 'approved', 'refused', 'withdrawn'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** Steps are nouns in the address: `POST /api/requests/{id}/approval`. */
export const REQUEST_ACTIONS = ['approval', 'refusal', 'withdrawal'] as const;
export type RequestAction = (typeof REQUEST_ACTIONS)[number];

export interface RequestTransition {
  to: Exclude<RequestState, 'open'>;
  verb: 'approve' | 'refuse' | 'withdraw';
  permission: Extract<Permission, 'request.decide' | 'request.withdraw'>;
}

/** Each leads from `open`, and none leads back. */
export const REQUEST_TRANSITIONS: Readonly<Record<RequestAction, RequestTransition>> = {
  approval: { to: 'approved', verb: 'approve', permission: 'request.decide' },
  refusal: { to: 'refused', verb: 'refuse', permission: 'request.decide' },
  withdrawal: { to: 'withdrawn', verb: 'withdraw', permission: 'request.withdraw' },
};

/** `GET /api/requests`, for administrators. */
export interface AdminRequest {
  id: Id;
  kind: RequestKind;
  state: RequestState;
  /** The one concerned, also where it is about its lead; null for roles on the platform. */
  organisation: OrganisationRef | null;
  person: Pick<Person, 'id' | 'name' | 'role'> | null;
  /** Whom to invite; kept no longer than the request is open. */
  email: string | null;
  role: 'editor' | 'administrator' | null;
  organisationKind: OrganisationKind | null;
  reason: string;
  askedBy: string | null;
  askedAt: Instant;
  decidedBy: string | null;
  decidedAt: Instant | null;
  isMine: boolean;
  allowedActions: RequestAction[];
  version: number;
}
export type AdminRequestsPage = Page<AdminRequest>;

/**
 * What asking answers. Where it is to invite somebody and no mail is sent, with the code that the link will need: who asks
 * hands over the code, who approves the link. Asking again makes a new one, and the old one is void.
 */
export interface NewAdminRequest extends AdminRequest {
  code: string | null;
}

/** What an approval, a refusal and a withdrawal answer: the request, and where somebody was invited the link, shown this once. */
export interface DecidedRequest {
  request: AdminRequest;
  link: OneTimeLink | null;
}

/** `PUT /api/organisations/{slug}`: the slug, 2 to 60 small letters, digits and hyphens, is its name in every address. */
export interface CreateOrganisation {
  kind: OrganisationKind;
  /** French; 2 to 200 characters. */
  fr: string;
  en?: string;
}

/** `POST /api/organisations/{slug}/names` with `If-Match`: a new name from a day on. The old one stays with its days. */
export interface RenameOrganisation {
  /** French; 2 to 200 characters. */
  fr: string;
  en?: string;
  /** Not in the future, and after the day from which the present name has been borne. */
  since: Day;
}
