import { ORGANISATION_KINDS, type OrganisationKind, type Role } from './vocabulary.js';

/** What a person may be allowed to do: `noun.verb`. Reading what is public needs none. */
export const PERMISSIONS = [
  'session.end',
  'workspace.read',
  'recommendation.edit',
  'report.draft',
  'report.submit',
  'report.return',
  'report.publish',
  'milestone.move',
  'assessment.draft',
  'assessment.submit',
  'assessment.return',
  'assessment.publish',
  'evidence.add',
  'evidence.narrow',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/**
 * How a person stands to a record. To a statement: `mine` (I wrote it), `mine_alone` (I wrote it and nobody else is
 * in the organisation), `our_lead` (a lead of my organisation wrote it), `colleague` (another member did), `foreign`. Who changed it
 * last counts as who wrote it.
 * To a recommendation: my organisation is `leading`, otherwise `responsible`, or `uninvolved`.
 */
export const RELATIONS = [
  'mine',
  'mine_alone',
  'our_lead',
  'colleague',
  'foreign',
  'leading',
  'responsible',
  'uninvolved',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** Whom a rule is about: a role, and for `member` and `lead` the kind of their organisation. */
export interface Standing {
  role: Role;
  organisationKind: OrganisationKind | null;
}

/** One row of the matrix. `kinds` absent: platform roles. `relations` absent: whatever the relation. */
export interface Grant {
  permission: Permission;
  roles: readonly Role[];
  kinds?: readonly OrganisationKind[];
  relations?: readonly Relation[];
}

const ALL_KINDS = ORGANISATION_KINDS;
const PEOPLE = ['member', 'lead'] as const;
const OWN = ['mine', 'mine_alone', 'our_lead', 'colleague'] as const;
const INVOLVED = ['leading', 'responsible'] as const;

/** Who may publish: another person than the author; the lead, or any second member where a lead is the author. */
function publishing(permission: Permission): Grant[] {
  return [
    { permission, roles: ['lead'], kinds: ALL_KINDS, relations: ['colleague', 'our_lead', 'mine_alone'] },
    { permission, roles: ['member'], kinds: ALL_KINDS, relations: ['our_lead', 'mine_alone'] },
  ];
}

/** The matrix of access.md, as far as the product goes today. What is not granted here is refused. */
export const MATRIX: readonly Grant[] = [
  { permission: 'session.end', roles: PEOPLE, kinds: ALL_KINDS },
  { permission: 'session.end', roles: ['editor', 'administrator'] },
  { permission: 'workspace.read', roles: PEOPLE, kinds: ALL_KINDS },
  { permission: 'recommendation.edit', roles: ['editor'] },

  { permission: 'report.draft', roles: PEOPLE, kinds: ['government', 'donor'], relations: INVOLVED },
  { permission: 'report.draft', roles: PEOPLE, kinds: ['civil_society'], relations: [...INVOLVED, 'uninvolved'] },
  { permission: 'report.submit', roles: PEOPLE, kinds: ALL_KINDS, relations: OWN },
  { permission: 'report.return', roles: PEOPLE, kinds: ALL_KINDS, relations: ['our_lead', 'colleague', 'mine_alone'] },
  ...publishing('report.publish'),
  { permission: 'milestone.move', roles: PEOPLE, kinds: ALL_KINDS, relations: INVOLVED },

  { permission: 'assessment.draft', roles: PEOPLE, kinds: ALL_KINDS },
  { permission: 'assessment.submit', roles: PEOPLE, kinds: ALL_KINDS, relations: OWN },
  {
    permission: 'assessment.return',
    roles: PEOPLE,
    kinds: ALL_KINDS,
    relations: ['our_lead', 'colleague', 'mine_alone'],
  },
  ...publishing('assessment.publish'),

  { permission: 'evidence.add', roles: PEOPLE, kinds: ALL_KINDS, relations: OWN },
  { permission: 'evidence.narrow', roles: ['lead'], kinds: ALL_KINDS, relations: OWN },
];

/**
 * Whether the matrix grants a permission. Without a relation: whether there is any record on which it would
 * (what the route's gate asks, before a record is loaded).
 */
export function isGranted(who: Standing, permission: Permission, relation?: Relation): boolean {
  return MATRIX.some(
    (grant) =>
      grant.permission === permission &&
      grant.roles.includes(who.role) &&
      coversKind(grant, who.organisationKind) &&
      (relation === undefined || grant.relations === undefined || grant.relations.includes(relation)),
  );
}

function coversKind(grant: Grant, kind: OrganisationKind | null): boolean {
  return kind === null ? grant.kinds === undefined : (grant.kinds?.includes(kind) ?? false);
}
