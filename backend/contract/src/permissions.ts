import { ORGANISATION_KINDS, type OrganisationKind, type Role } from './vocabulary.js';

/**
 * How a person may stand to what a permission is about. To a statement: `mine` (I wrote it), `mine_alone` (I wrote it and
 * nobody else is in the organisation), `our_lead` (a lead of my organisation wrote it), `colleague` (another member did);
 * who changed it last counts as who wrote it. To a recommendation: my organisation is `leading`, otherwise `responsible`,
 * or `uninvolved`; to one of its milestones it is `leading` as well, otherwise `responsible` where it answers for that milestone. To a person of my organisation: it is `self`, another `lead`, or
 * a `member`. To a request that takes two: I `asked` it, it is about me (`concerned`), or neither (`to_decide`); a wish is about
 * no person, and one to widen evidence is `mine`, a lead's or a colleague's. To what a finding is about, my organisation is
 * `responsible` (it made it or answers for it) or `uninvolved`. `any`: there is nothing to stand to. What belongs to another organisation is no relation: the row's gate hides it, and what is hidden cannot be
 * acted on.
 */
export const RELATIONS_TO = {
  nothing: ['any'],
  statement: ['mine', 'mine_alone', 'our_lead', 'colleague'],
  recommendation: ['leading', 'responsible', 'uninvolved'],
  milestone: ['leading', 'responsible'],
  person: ['self', 'lead', 'member'],
  request: ['asked', 'concerned', 'to_decide'],
  wish: ['asked', 'to_decide'],
  widening: ['mine', 'our_lead', 'colleague'],
  finding: ['responsible', 'uninvolved'],
} as const;
export type Subject = keyof typeof RELATIONS_TO;
export type StatementRelation = (typeof RELATIONS_TO)['statement'][number];
export type Place = (typeof RELATIONS_TO)['recommendation'][number];
export type PersonRelation = (typeof RELATIONS_TO)['person'][number];
export type WideningRelation = (typeof RELATIONS_TO)['widening'][number];
export type RequestRelation = (typeof RELATIONS_TO)['request'][number];
export type Relation = 'any' | StatementRelation | Place | PersonRelation | RequestRelation;

/** What a person may be allowed to do: `noun.verb`, and what decides it. Reading what is public needs none. */
export const SUBJECTS = {
  'session.end': 'nothing',
  'account.read': 'nothing',
  'account.change': 'nothing',
  'workspace.read': 'nothing',
  'activity.read': 'nothing',
  'member.read': 'nothing',
  'member.export': 'nothing',
  'member.suspend': 'person',
  'member.appoint': 'person',
  'member.help': 'person',
  'invitation.read': 'nothing',
  'invitation.create': 'nothing',
  'invitation.revoke': 'nothing',
  'recommendation.edit': 'nothing',
  'organisation.edit': 'nothing',
  'person.read': 'nothing',
  'request.read': 'nothing',
  'request.create': 'nothing',
  'request.decide': 'request',
  'request.withdraw': 'request',
  'report.draft': 'recommendation',
  'report.submit': 'statement',
  'report.return': 'statement',
  'report.publish': 'statement',
  'milestone.move': 'milestone',
  'assessment.draft': 'recommendation',
  'assessment.submit': 'statement',
  'assessment.return': 'statement',
  'assessment.publish': 'statement',
  'response.draft': 'recommendation',
  'response.publish': 'statement',
  'objection.draft': 'recommendation',
  'objection.submit': 'statement',
  'objection.return': 'statement',
  'objection.publish': 'statement',
  'reply.draft': 'recommendation',
  'reply.submit': 'statement',
  'reply.return': 'statement',
  'reply.publish': 'statement',
  'milestone.plan': 'recommendation',
  'indicator.plan': 'recommendation',
  'focal_point.read': 'nothing',
  'focal_point.assign': 'recommendation',
  'responsibility.edit': 'nothing',
  'framework.edit': 'nothing',
  'template.edit': 'nothing',
  'evidence.add': 'statement',
  'evidence.narrow': 'statement',
  'evidence.read_shared': 'nothing',
  'evidence.open': 'nothing',
  'evidence.offer': 'nothing',
  'evidence.keep_original': 'nothing',
  'evidence.withdraw': 'nothing',
  'widening.ask': 'nothing',
  'widening.decide': 'widening',
  'widening.withdraw': 'widening',
  'verification.draft': 'finding',
  'verification.publish': 'statement',
  'blackout.ask': 'nothing',
  'blackout.decide': 'wish',
} as const satisfies Record<string, Subject>;
export type Permission = keyof typeof SUBJECTS;
export const PERMISSIONS = Object.keys(SUBJECTS) as Permission[];

/** Whom a rule is about: a role, and for `member` and `lead` the kind of their organisation. */
export interface Standing {
  role: Role;
  organisationKind: OrganisationKind | null;
}

export const STANDINGS: readonly Standing[] = [
  ...ORGANISATION_KINDS.flatMap((organisationKind): Standing[] => [
    { role: 'member', organisationKind },
    { role: 'lead', organisationKind },
  ]),
  { role: 'editor', organisationKind: null },
  { role: 'administrator', organisationKind: null },
];

/** One row of the matrix. `kinds` absent: platform roles, or every kind for people of organisations. `relations` absent: all. */
interface Grant {
  permission: Permission;
  roles: readonly Role[];
  kinds?: readonly OrganisationKind[];
  relations?: readonly Relation[];
}

const EVERYBODY = ['member', 'lead', 'editor', 'administrator'] as const;
const PEOPLE = ['member', 'lead'] as const;
/** Observers verify and assess, they do not report. */
const REPORTERS = ['government', 'civil_society', 'donor'] as const;
const INVOLVED = ['leading', 'responsible'] as const;
const ANOTHERS = ['our_lead', 'colleague', 'mine_alone'] as const;

/** A statement is sent back by another person than the author, and published by the lead, or by any second member where a lead is the author. */
function statementGrants(
  noun: 'report' | 'assessment' | 'objection' | 'reply',
  kinds: readonly OrganisationKind[],
): Grant[] {
  return [
    { permission: `${noun}.submit`, roles: PEOPLE, kinds },
    { permission: `${noun}.return`, roles: PEOPLE, kinds, relations: ANOTHERS },
    { permission: `${noun}.publish`, roles: ['lead'], kinds, relations: ANOTHERS },
    { permission: `${noun}.publish`, roles: ['member'], kinds, relations: ['our_lead', 'mine_alone'] },
  ];
}

/** The matrix of access.md, as far as the product goes today. What is not granted here is refused. */
const MATRIX: readonly Grant[] = [
  { permission: 'session.end', roles: EVERYBODY },
  { permission: 'account.read', roles: EVERYBODY },
  { permission: 'account.change', roles: EVERYBODY },
  { permission: 'workspace.read', roles: EVERYBODY },

  { permission: 'member.read', roles: PEOPLE },
  { permission: 'activity.read', roles: PEOPLE },
  { permission: 'member.export', roles: ['lead'] },
  { permission: 'member.suspend', roles: ['lead'], relations: ['lead', 'member'] },
  { permission: 'member.appoint', roles: ['lead'], relations: ['lead', 'member'] },
  { permission: 'member.help', roles: ['lead'], relations: ['lead', 'member'] },
  { permission: 'invitation.read', roles: ['lead', 'administrator'] },
  { permission: 'invitation.create', roles: ['lead'] },
  { permission: 'invitation.revoke', roles: ['lead', 'administrator'] },

  { permission: 'recommendation.edit', roles: ['editor'] },
  { permission: 'organisation.edit', roles: ['editor', 'administrator'] },
  { permission: 'person.read', roles: ['administrator'] },
  { permission: 'request.read', roles: ['administrator'] },
  { permission: 'request.create', roles: ['administrator'] },
  { permission: 'request.decide', roles: ['administrator'], relations: ['to_decide'] },
  { permission: 'request.withdraw', roles: ['administrator'], relations: ['asked'] },

  { permission: 'report.draft', roles: PEOPLE, kinds: ['government', 'donor'], relations: INVOLVED },
  { permission: 'report.draft', roles: PEOPLE, kinds: ['civil_society'] },
  { permission: 'milestone.move', roles: PEOPLE, kinds: REPORTERS },
  ...statementGrants('report', REPORTERS),
  { permission: 'assessment.draft', roles: PEOPLE },
  ...statementGrants('assessment', ORGANISATION_KINDS),
  { permission: 'response.draft', roles: ['lead'], relations: ['leading'] },
  { permission: 'response.publish', roles: ['lead'] },
  { permission: 'objection.draft', roles: PEOPLE },
  ...statementGrants('objection', ORGANISATION_KINDS),
  { permission: 'reply.draft', roles: PEOPLE },
  ...statementGrants('reply', ORGANISATION_KINDS),
  { permission: 'milestone.plan', roles: ['lead'], relations: ['leading'] },
  { permission: 'indicator.plan', roles: ['lead'], relations: ['leading'] },
  { permission: 'focal_point.read', roles: PEOPLE },
  { permission: 'focal_point.assign', roles: ['lead'], relations: INVOLVED },
  { permission: 'responsibility.edit', roles: ['editor'] },
  { permission: 'framework.edit', roles: ['editor'] },
  { permission: 'template.edit', roles: ['editor'] },
  { permission: 'evidence.add', roles: PEOPLE },
  { permission: 'evidence.narrow', roles: ['lead'] },
  { permission: 'evidence.read_shared', roles: PEOPLE, kinds: ['civil_society', 'donor', 'independent'] },
  { permission: 'evidence.open', roles: PEOPLE },
  { permission: 'evidence.offer', roles: ['lead'] },
  { permission: 'evidence.keep_original', roles: ['lead'] },
  { permission: 'evidence.withdraw', roles: ['lead'] },
  // One asks, another agrees, a lead among the two.
  { permission: 'widening.ask', roles: PEOPLE },
  { permission: 'widening.decide', roles: ['lead'], relations: ['our_lead', 'colleague'] },
  { permission: 'widening.decide', roles: ['member'], relations: ['our_lead'] },
  { permission: 'widening.withdraw', roles: PEOPLE, relations: ['mine'] },
  // Of nothing that the own organisation answers for.
  { permission: 'verification.draft', roles: PEOPLE, kinds: ['independent'], relations: ['uninvolved'] },
  { permission: 'verification.publish', roles: ['lead'], kinds: ['independent'], relations: ANOTHERS },
  {
    permission: 'verification.publish',
    roles: ['member'],
    kinds: ['independent'],
    relations: ['our_lead', 'mine_alone'],
  },
  // Words that endanger a person: the own lead at once, or one editor asks and another agrees.
  { permission: 'blackout.ask', roles: ['lead', 'editor'] },
  { permission: 'blackout.decide', roles: ['editor'], relations: ['to_decide'] },
];

/** One answer of the matrix: may this standing do that, standing so to it. */
export type Cell = string;

export function cellOf({ role, organisationKind }: Standing, permission: Permission, relation: Relation): Cell {
  return [permission, role, organisationKind ?? '-', relation].join(' ');
}

/** Every relation that the permission's subject knows. */
export function relationsOf(permission: Permission): readonly Relation[] {
  return RELATIONS_TO[SUBJECTS[permission]];
}

/** The cells in which the answer is yes. */
export const GRANTED: ReadonlySet<Cell> = new Set(
  MATRIX.flatMap(({ permission, roles, kinds = ORGANISATION_KINDS, relations = relationsOf(permission) }) =>
    STANDINGS.filter(
      ({ role, organisationKind }) =>
        roles.includes(role) && (organisationKind === null || kinds.includes(organisationKind)),
    ).flatMap((standing) => relations.map((relation) => cellOf(standing, permission, relation))),
  ),
);

/**
 * Whether the matrix grants a permission. Without a relation: whether there is any record on which it would
 * (what the route's gate asks, before a record is loaded).
 */
export function isGranted(who: Standing, permission: Permission, relation?: Relation): boolean {
  const relations = relation === undefined ? relationsOf(permission) : [relation];
  return relations.some((one) => GRANTED.has(cellOf(who, permission, one)));
}
