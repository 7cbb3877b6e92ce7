import {
  isGranted,
  ORGANISATION_KINDS,
  type OrganisationKind,
  type Permission,
  type Relation,
  RELATIONS_TO,
  SUBJECTS,
  type Subject,
} from '@parole-tenue/contract';

/** `docs/permissions.md`: the matrix in words, for who does not read code. */
interface Words {
  title: string;
  /** What it allows, in a sentence. */
  allows: string;
}

const WORDS: Record<Permission, Words> = {
  'session.end': { title: 'Sign out', allows: 'End the own session on this device.' },
  'account.read': {
    title: 'See the own account',
    allows: 'See the own profile, sessions and notices, and export all that is kept of oneself.',
  },
  'account.change': {
    title: 'Change the own account',
    allows: 'Change the own name, language, password and second factor, end own sessions, erase oneself.',
  },
  'workspace.read': {
    title: 'See what there is to do',
    allows: 'Open “My work”: what is due, what came back, what waits for a decision.',
  },
  'activity.read': { title: 'See what colleagues did', allows: 'Read who of the own organisation did what.' },
  'member.read': {
    title: 'See the members',
    allows: 'Read the names and roles of the people of the own organisation. Nobody else can.',
  },
  'member.export': {
    title: 'Export the members',
    allows: 'Take the list of members away as a file, after saying again who one is.',
  },
  'member.suspend': {
    title: 'Suspend a person',
    allows: 'Keep a person of the own organisation from signing in, and let them in again.',
  },
  'member.appoint': {
    title: 'Change a person’s role',
    allows: 'Make a member a lead, or a lead a member, in the own organisation.',
  },
  'member.help': {
    title: 'Help a person back in',
    allows: 'Make a link with which a person sets a new password. Their second factor stays, and they are told.',
  },
  'invitation.read': {
    title: 'See invitations',
    allows:
      'Read which invitations are open: a lead those of the own organisation, an administrator those to leads and platform roles.',
  },
  'invitation.create': { title: 'Invite', allows: 'Invite somebody into the own organisation, as a member or a lead.' },
  'invitation.revoke': {
    title: 'Take an invitation back',
    allows: 'Make an invitation void that one may see.',
  },
  'recommendation.edit': {
    title: 'Change a wording',
    allows: 'Change how a recommendation is worded. The old wording stays in the journal.',
  },
  'organisation.edit': {
    title: 'Keep the list of organisations',
    allows: 'Enter an organisation, and give it a new name from a day on.',
  },
  'person.read': {
    title: 'See leads and platform roles',
    allows: 'Read who leads an organisation, edits or administers. Plain members are not shown.',
  },
  'request.read': { title: 'See what takes two', allows: 'Read what administrators asked for, and what became of it.' },
  'request.create': {
    title: 'Ask for what takes two',
    allows:
      'Ask that a lead be appointed or suspended, an organisation change its kind, be suspended or dissolved, or somebody become editor or administrator. Nothing happens until a second administrator agrees.',
  },
  'request.decide': { title: 'Decide what takes two', allows: 'Agree to such a request, or refuse it.' },
  'request.withdraw': { title: 'Take such a request back', allows: 'Withdraw it while nobody has decided.' },
  'report.draft': {
    title: 'Draft a report',
    allows:
      'Begin and change a report on a recommendation. What is not published is read by the own organisation alone.',
  },
  'report.submit': {
    title: 'Send a report in',
    allows: 'Hand a finished report on to another person of the organisation.',
  },
  'report.return': { title: 'Send a report back', allows: 'Return it with a remark.' },
  'report.publish': { title: 'Publish a report', allows: 'Make it public. From then on nobody changes it.' },
  'milestone.move': {
    title: 'Move a milestone',
    allows:
      'Say in a report that a step was begun, achieved or given up. Others say whether what they see supports or contradicts it.',
  },
  'assessment.draft': {
    title: 'Draft an assessment',
    allows: 'Begin and change a judgement of how far a recommendation is carried out.',
  },
  'assessment.submit': {
    title: 'Send an assessment in',
    allows: 'Hand a finished assessment on to another person of the organisation.',
  },
  'assessment.return': { title: 'Send an assessment back', allows: 'Return it with a remark.' },
  'assessment.publish': { title: 'Publish an assessment', allows: 'Make it public. From then on nobody changes it.' },
  'response.draft': {
    title: 'Write a response',
    allows: 'Draft what the organisation answers to a recommendation that it leads.',
  },
  'response.publish': { title: 'Publish a response', allows: 'Answer a recommendation in the organisation’s name.' },
  'objection.draft': {
    title: 'Write an objection',
    allows: 'Draft an objection to a published statement of another organisation.',
  },
  'objection.submit': {
    title: 'Send an objection in',
    allows: 'Hand a drafted objection to another person to publish.',
  },
  'objection.return': { title: 'Send an objection back', allows: 'Return it to its author with remarks.' },
  'objection.publish': { title: 'Publish an objection', allows: 'Publish it; a reply is due from then on.' },
  'reply.draft': {
    title: 'Write a reply',
    allows: 'Draft a reply to an objection to a statement of the own organisation.',
  },
  'reply.submit': { title: 'Send a reply in', allows: 'Hand a drafted reply to another person to publish.' },
  'reply.return': { title: 'Send a reply back', allows: 'Return it to its author with remarks.' },
  'reply.publish': { title: 'Publish a reply', allows: 'Publish it beside the objection.' },
  'milestone.plan': {
    title: 'Plan milestones',
    allows: 'Plan a milestone of a recommendation that the organisation leads, and change its plan with a reason.',
  },
  'indicator.plan': {
    title: 'Plan indicators',
    allows: 'Say by what a recommendation that the organisation leads is measured, with baseline and targets.',
  },
  'focal_point.read': {
    title: 'See focal points',
    allows: 'Read who of the own organisation looks after which recommendation.',
  },
  'focal_point.assign': {
    title: 'Name focal points',
    allows: 'Say who of the own organisation looks after a recommendation, and who stands in.',
  },
  'responsibility.edit': {
    title: 'Keep responsibilities',
    allows: 'Enter which organisation answers for a recommendation, and until when.',
  },
  'framework.edit': {
    title: 'Keep frameworks',
    allows: 'Change a framework, say that it ended and what follows it, and set its reporting periods.',
  },
  'template.edit': {
    title: 'Keep templates',
    allows: 'Say by what a kind of recommendation is measured and how that is shown.',
  },
  'evidence.add': {
    title: 'Bring evidence',
    allows:
      'Put evidence under a statement of the own organisation, change it and take it away, while the statement may be changed.',
  },
  'evidence.narrow': {
    title: 'Narrow evidence at once',
    allows: 'Let fewer people read a piece of evidence that is already sent in or published.',
  },
  'evidence.read_shared': {
    title: 'Read shared evidence',
    allows: 'Read what another organisation put at the level “shared” under a published statement.',
  },
  'evidence.open': {
    title: 'Open evidence',
    allows:
      'Get links to the pictures of evidence that is not public, for ten minutes. Who opened restricted evidence is recorded.',
  },
  'evidence.offer': {
    title: 'Offer evidence to observers',
    allows:
      'Hand a piece of evidence of the own organisation, original included, to an observer organisation, and take that back.',
  },
  'evidence.keep_original': {
    title: 'Keep what cannot be cleaned',
    allows: 'Keep a file that was refused as a restricted original.',
  },
  'evidence.withdraw': {
    title: 'Withdraw evidence',
    allows: 'Take back a piece of evidence of the own organisation at once; a mark remains, its content is destroyed.',
  },
  'widening.ask': {
    title: 'Ask to widen evidence',
    allows: 'Ask that more people may read a piece of evidence, or the lead organisation alone.',
  },
  'widening.decide': {
    title: 'Decide about widening',
    allows: 'Agree to what a colleague asked, or decline: the two are different persons, a lead among them.',
  },
  'widening.withdraw': { title: 'Take back the wish to widen', allows: 'Take back what one asked.' },
  'verification.draft': {
    title: 'Verify',
    allows:
      'Draft a finding on a piece of evidence or a milestone: never of what the own organisation made or answers for.',
  },
  'verification.publish': {
    title: 'Publish a finding',
    allows: 'Publish what another person of the organisation found.',
  },
  'blackout.ask': {
    title: 'Black out words',
    allows:
      'Black out words that endanger a person, in every version of a published statement or finding: a lead those of the own organisation and at once, an editor by asking another one.',
  },
  'blackout.decide': {
    title: 'Decide a black-out',
    allows: 'Agree to black out words, or refuse to. The words go with the decision, a mark remains.',
  },
};

const AREAS: readonly (readonly [title: string, belongs: (permission: Permission) => boolean])[] = [
  ['One’s own account', (permission) => /^(session|account|workspace)\./.test(permission)],
  ['People of an organisation', (permission) => /^(activity|member|invitation)\./.test(permission)],
  [
    'The register',
    (permission) => /^(recommendation|organisation|responsibility|framework|template)\./.test(permission),
  ],
  ['What takes two administrators', (permission) => /^(person|request)\./.test(permission)],
  ['Plans', (permission) => /^(indicator|focal_point)\.|^milestone\.plan$/.test(permission)],
  ['Reports', (permission) => /^report\.|^milestone\.move$/.test(permission)],
  ['Assessments', (permission) => permission.startsWith('assessment.')],
  ['Responses', (permission) => permission.startsWith('response.')],
  ['Objections and replies', (permission) => /^(objection|reply)\./.test(permission)],
  ['Evidence', (permission) => /^(evidence|widening|verification)\./.test(permission)],
  ['Black-outs', (permission) => permission.startsWith('blackout.')],
];

/** How one stands to it, in words. Who changed a statement last counts as who wrote it. */
const RELATION_WORDS: { [About in Subject]: Record<(typeof RELATIONS_TO)[About][number], string> } = {
  nothing: { any: 'always' },
  statement: {
    mine: 'one wrote it',
    mine_alone: 'one wrote it, and is the only person of the organisation',
    our_lead: 'a lead of the own organisation wrote it',
    colleague: 'another member of the own organisation wrote it',
  },
  recommendation: {
    leading: 'the own organisation leads on the recommendation',
    responsible: 'it has another part in it (support, funding)',
    uninvolved: 'it has none',
  },
  milestone: {
    leading: 'the own organisation leads on the recommendation',
    responsible: 'it has another part in it (support, funding) and answers for the milestone itself',
  },
  person: { self: 'it is oneself', lead: 'it is another lead', member: 'it is another member' },
  request: {
    asked: 'one asked for it',
    concerned: 'another one asked for it, and it is about oneself',
    to_decide: 'another one asked for it',
  },
  wish: { asked: 'one asked for it', to_decide: 'another one asked for it' },
  widening: { mine: 'one asked for it', our_lead: 'a lead asked for it', colleague: 'a colleague asked for it' },
  finding: {
    responsible: 'the own organisation made it or answers for it',
    uninvolved: 'others made it and answer for it',
  },
};

const KIND_WORDS: Record<OrganisationKind, string> = {
  government: 'Ministry',
  civil_society: 'Civil society',
  donor: 'Donor',
  independent: 'Observer',
};

const INTRODUCTION = `<!-- Generated from backend/contract/src/permissions.ts by \`npm run docs:permissions\`. Do not edit. -->
# Who may do what

Whoever is not named may not. Reading what is public needs no permission, and no account. What belongs to another
organisation and is not public does not exist for anybody else: there is no permission for it, and asking for it is
answered as if there were no such thing.

A person is **member** or **lead** of one organisation. **Editors** keep the register and **administrators** the accounts;
they belong to no side, and read nothing above public. In the tables, a cell names who of that organisation may do it,
and “–” is nobody. “Wrote” counts also for whoever changed a statement last.
`;

export function permissionsPage(): string {
  const areas = AREAS.map(([title, belongs]) => {
    const permissions = (Object.keys(SUBJECTS) as Permission[]).filter(belongs);
    return `## ${title}\n\n${permissions.map(section).join('\n')}`;
  });
  return [INTRODUCTION, ...areas].join('\n');
}

function section(permission: Permission): string {
  const { title, allows } = WORDS[permission];
  return `### ${title}\n\n${allows} \`${permission}\`\n\n${table(permission)}\n`;
}

function table(permission: Permission): string {
  const subject = SUBJECTS[permission];
  const words: Partial<Record<Relation, string>> = RELATION_WORDS[subject];
  const head = ['When', ...ORGANISATION_KINDS.map((kind) => KIND_WORDS[kind]), 'Editor', 'Administrator'];
  const rows = RELATIONS_TO[subject].map((relation: Relation) => [
    words[relation] ?? '',
    ...ORGANISATION_KINDS.map((kind) => whoOf(kind, permission, relation)),
    ...(['editor', 'administrator'] as const).map((role) =>
      isGranted({ role, organisationKind: null }, permission, relation) ? 'yes' : '–',
    ),
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function whoOf(organisationKind: OrganisationKind, permission: Permission, relation: Relation): string {
  const who = (['member', 'lead'] as const).filter((role) =>
    isGranted({ role, organisationKind }, permission, relation),
  );
  return who.map((role) => `${role}s`).join(', ') || '–';
}
