import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OrganisationKind } from '@parole-tenue/contract';
import { type Asker } from '../src/core/database/database.js';
import { type Evidence } from '../src/evidence/evidence.entity.js';
import { Factory } from './factories.js';
import { ApplicationRole } from './second-wall/application-role.js';
import { type Guard, Guards } from './second-wall/guards.js';
import { type Person, personOf, type Side, sideOf } from './side.js';
import { TestApp } from './test-app.js';

/**
 * What the application's role may not write of evidence, whatever the application asks: by hand from access.md. Each is
 * refused, and done once the guards that are named are away: so it is they who refuse, and not a slip of the test.
 */
let app: TestApp;
let make: Factory;
let role: ApplicationRole;
let guards: Guards;
let cso: Side;
let other: Side;
let ministry: Side;
let observer: Side;
/** Answers for the matter too. */
let involved: Side;
let editor: Person;
let second: Person;
let ids: Ids;

const KINDS: Record<string, OrganisationKind> = {};

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.owner);
  [role, guards] = [await ApplicationRole.of(app), new Guards(app.owner)];
  cso = await side('civil_society');
  other = await side('civil_society');
  ministry = await side('government');
  observer = await side('independent');
  involved = await side('independent');
  editor = await personOf(app, make, { role: 'editor' });
  second = await personOf(app, make, { role: 'editor' });
  ids = await layOut();
});
afterAll(async () => {
  await role.end();
  await app.stop();
});

async function side(kind: OrganisationKind): Promise<Side> {
  const made = await sideOf(app, make, kind);
  KINDS[made.organisationId] = kind;
  return made;
}

function askerOf({ account: { id, organisationId, role: place } }: Person): Asker {
  const organisationKind = organisationId === null ? null : (KINDS[organisationId] ?? null);
  return { accountId: id, organisationId, organisationKind, role: place };
}

type Ids = Awaited<ReturnType<typeof layOut>>;

const FILE = { kind: 'image', url: null, mediaType: 'image/jpeg', sentBytes: 1000 } as const;

async function layOut() {
  const { id: recommendationId } = await make.recommendation();
  const matter = { recommendationId, organisationId: ministry.organisationId };
  await make.responsibility(matter);
  await make.responsibility({ recommendationId, organisationId: involved.organisationId, part: 'support' });
  const ours = { recommendationId, organisationId: cso.organisationId, authorId: cso.member.account.id };
  const alone = async (changes: Partial<Evidence>): Promise<string> =>
    (await make.evidence({ ...ours, level: 'restricted', ...changes })).id;
  const pieceOf = async ({ organisationId, member }: Side): Promise<string> =>
    (await make.evidence({ recommendationId, organisationId, authorId: member.account.id, level: 'restricted' })).id;
  const made = {
    matter: recommendationId,
    ...{ unread: await alone({}), shared: await alone({ level: 'shared' }), public: await alone({ level: 'public' }) },
    ...{
      asked: await alone({}),
      askedByLead: await alone({}),
      decided: await alone({}),
      offered: await alone(FILE_READY),
    },
    ...{
      awaited: await alone({ ...FILE, fileState: 'awaited' }),
      cleaning: await alone({ ...FILE, fileState: 'cleaning' }),
    },
    ...{ refused: await alone({ ...FILE, fileState: 'refused' }), ready: await alone(FILE_READY) },
    withdrawn: await alone({ caption: '', url: null, withdrawnAt: new Date(), withdrawnCategory: 'mistake' }),
    ...{
      theirs: await pieceOf(ministry),
      others: await pieceOf(other),
      observers: await pieceOf(observer),
      involveds: await pieceOf(involved),
    },
    milestone: (await make.milestone(matter)).id,
    report: (await make.report({ ...ours, text: 'Awa Diarra nous l’a dit.' })).id,
    draft: (await make.report({ ...ours, state: 'draft' })).id,
    theirReport: (await make.report(matter)).id,
  };
  const widening = (evidence: string, asker: Person, changes: object = {}): Promise<string> =>
    insert('widenings', {
      ...{ evidence_id: evidence, owner_id: cso.organisationId, to_level: 'shared', asked_by_id: asker.account.id },
      ...changes,
    });
  const before = { state: 'agreed', decided_by_id: cso.lead.account.id, decided_at: '2026-01-01' } as const;
  const offer = (evidence: string, changes: object = {}): Promise<string> =>
    insert('evidence_offers', {
      ...{ evidence_id: evidence, owner_id: cso.organisationId, organisation_id: observer.organisationId },
      ...{ purpose: 'verify', offered_by_id: cso.lead.account.id },
      ...changes,
    });
  const finding = (about: object, changes: object = {}): Promise<string> =>
    insert('verifications', {
      ...{ organisation_id: observer.organisationId, author_id: observer.member.account.id, text: 'Vu sur place' },
      ...{ edited_by_id: observer.member.account.id, finding: 'confirmed', language: 'fr', ...about, ...changes },
    });
  const published = { state: 'published', published_at: new Date() };
  const found = (about: object): Promise<string> => finding(about, { ...published, text: 'Awa Diarra y était.' });
  const [foundPublicly, foundForFew] = [
    await found({ milestone_id: made.milestone }),
    await found({ evidence_id: made.offered }),
  ];
  const words = { category: 'identity_protected', words: ['Awa Diarra'], asked_by_id: editor.account.id };
  return {
    ...{ foundPublicly, foundForFew },
    wishInFinding: await insert('blackouts', { ...words, verification_id: foundPublicly }),
    wishForFew: await insert('blackouts', { ...words, verification_id: foundForFew }),
    findingMark: await insert(
      'verification_blackouts',
      { ...(await blackedOut({ verification_id: foundPublicly })), on_day: '2026-11-01' },
      '',
    ),
    ...made,
    ...{ wish: await widening(made.asked, cso.member), leadsWish: await widening(made.askedByLead, cso.lead) },
    offeredDraft: await offeredUnder(made.draft, offer),
    decidedWish: await widening(made.decided, cso.member, { ...before, to_level: 'public' }),
    ...{ offer: await offer(made.offered), takenBack: await offer(made.ready, { withdrawn_at: new Date() }) },
    finding: await finding({ evidence_id: made.offered }),
    said: await finding({ evidence_id: made.offered }, published),
    ofMilestone: await finding({ milestone_id: made.milestone }),
    // Drafted before it answered for the matter.
    involvedDraft: await finding(
      { milestone_id: made.milestone, organisation_id: involved.organisationId },
      { author_id: involved.member.account.id, edited_by_id: involved.member.account.id },
    ),
    picture: await insert('evidence_files', picture(made.offered), 'object'),
    original: await insert(
      'evidence_files',
      { ...picture(made.offered), part: 'original', size: 'original' },
      'object',
    ),
    opening: await insert(
      'evidence_openings',
      { ...by(observer, 'account_id'), evidence_id: made.offered, on_day: '2026-11-01', part: 'clean' },
      '',
    ),
    mark: await insert(
      'statement_blackouts',
      { ...(await blackedOut({ statement_id: made.theirReport })), on_day: '2026-11-01' },
      '',
    ),
    masterKey: await insert('evidence_master_key', { fingerprint: '\\x01' }, ''),
    upload: await insert('uploads', upload(made.awaited, cso.organisationId, cso.member.account.id)),
    blackout: await insert('blackouts', { ...words, statement_id: made.report }),
  };
}

/** A link under a statement that may still be changed, which an observer was shown before. */
async function offeredUnder(statementId: string, offer: (evidence: string) => Promise<string>): Promise<string> {
  const { id } = await make.evidence({ statementId, authorId: cso.member.account.id, level: 'restricted' });
  await offer(id);
  return id;
}

const FILE_READY = { ...FILE, fileState: 'ready' } as const;
const SEALED = { sealed_bytes: 9, sealed_sha256: randomBytes(32), sealed_key: randomBytes(60), bytes: 9 };
const picture = (evidence: string) => ({
  ...{
    ...SEALED,
    evidence_id: evidence,
    part: 'clean',
    size: 'small',
    page: 1,
    width: 1,
    height: 1,
    media_type: 'image/webp',
  },
});
const upload = (evidence: string, organisation: string, account: string) => ({
  ...{ evidence_id: evidence, organisation_id: organisation, account_id: account, bytes: 9 },
});

async function insert(table: string, row: object, key = 'id'): Promise<string> {
  const all: Record<string, unknown> = { ...(key && { [key]: randomUUID() }), ...row };
  const places = Object.keys(all).map((_, index) => `$${String(index + 1)}`);
  const sql = `INSERT INTO ${table} (${Object.keys(all).join(', ')}) VALUES (${places.join(', ')})`;
  await app.owner.query(sql, Object.values(all));
  return String(all[key]);
}

const by = ({ organisationId, member: { account } }: Side, ...columns: string[]) => ({
  organisation_id: organisationId,
  ...Object.fromEntries(columns.map((column) => [column, account.id])),
});
const found = (whose: Side) => by(whose, 'author_id', 'edited_by_id');

/** Words, by editors, some time ago. */
async function blackedOut(target: object): Promise<object> {
  const category = 'identity_protected';
  const [asked, decided] = [editor.account.id, second.account.id];
  const done = { state: 'done', asked_by_id: asked, decided_by_id: decided, decided_at: '2026-11-01' };
  return {
    ...target,
    category,
    blackout_id: await insert('blackouts', { ...done, ...target, category }),
  };
}

type Attempt = [what: string, who: () => Person, sql: () => string, ...guards: Guard[]];

const member = (): Person => cso.member;
const lead = (): Person => cso.lead;
const looking = (): Person => observer.member;
const to = (table: string, id: keyof Ids, set: string) => () => `UPDATE ${table} SET ${set} WHERE id = '${ids[id]}'`;
const evidence = (id: keyof Ids, set: string) => to('evidence', id, set);
const from = (table: string, column: string, id: keyof Ids) => () =>
  `DELETE FROM ${table} WHERE ${column} = '${ids[id]}'`;
const values = (table: string, row: () => object) => () => {
  const all = Object.entries<string | number | null>({
    ...(table === 'evidence_openings' ? {} : { id: randomUUID() }),
    ...row(),
  });
  const said = all.map(([, value]) => (value === null || value === NOW ? String(value) : `'${String(value)}'`));
  return `INSERT INTO ${table} (${all.map(([name]) => name).join(', ')}) VALUES (${said.join(', ')})`;
};
const NOW = 'now()';

const NEW_FILE = (changes: () => object = () => ({})) =>
  values('evidence', () => ({
    ...{ organisation_id: cso.organisationId, recommendation_id: ids.matter, author_id: cso.member.account.id },
    ...{
      kind: 'image',
      caption: 'x',
      level: 'restricted',
      file_state: 'awaited',
      created_at: '2026-11-01',
      creation_hash: '\\x00',
    },
    ...changes(),
  }));
const newWish = (changes: () => object = () => ({})) =>
  values('widenings', () => ({
    ...{
      evidence_id: ids.shared,
      owner_id: cso.organisationId,
      to_level: 'public',
      asked_by_id: cso.member.account.id,
    },
    ...changes(),
  }));
const newOffer = (changes: () => object = () => ({})) =>
  values('evidence_offers', () => ({
    ...{ evidence_id: ids.unread, owner_id: cso.organisationId, organisation_id: observer.organisationId },
    ...{ purpose: 'verify', offered_by_id: cso.lead.account.id, ...changes() },
  }));
const newFinding = (changes: () => object = () => ({})) =>
  values('verifications', () => ({
    ...{ milestone_id: ids.milestone, organisation_id: observer.organisationId, author_id: observer.member.account.id },
    ...{ edited_by_id: observer.member.account.id, finding: 'confirmed', language: 'fr', text: 'x', ...changes() },
  }));
const newOpening = (changes: () => object = () => ({})) =>
  values('evidence_openings', () => ({
    ...{ evidence_id: ids.offered, account_id: observer.member.account.id, organisation_id: observer.organisationId },
    ...{ on_day: '2026-11-02', part: 'clean', ...changes() },
  }));
const newUpload = (changes: () => object = () => ({})) =>
  values('uploads', () => ({ ...upload(ids.awaited, cso.organisationId, cso.member.account.id), ...changes() }));
const newPicture =
  (id: keyof Ids, page = 2) =>
  () => `INSERT INTO evidence_files
  (object, evidence_id, part, page, size, media_type, width, height, bytes, sealed_bytes, sealed_sha256, sealed_key)
  VALUES (gen_random_uuid(), '${ids[id]}', 'clean', ${String(page)}, 'small', 'image/webp', 1, 1, 9, 9, '\\x00', '\\x00')`;
const newCleaning = (id: keyof Ids) => () =>
  `INSERT INTO cleanings (evidence_id, organisation_id) VALUES ('${ids[id]}', '${cso.organisationId}')`;

/** One asks, another agrees, and it is done: in one transaction, as the application does it. */
const agreed = (id: keyof Ids, wish: keyof Ids, level: string, by: () => Person) => () =>
  `UPDATE widenings SET state = 'agreed', decided_by_id = '${by().account.id}', decided_at = now() WHERE id = '${ids[wish]}';
   UPDATE evidence SET level = '${level}' WHERE id = '${ids[id]}'`;
const decide =
  (wish: keyof Ids, by: () => Person, state = 'agreed', at = NOW) =>
  () =>
    `UPDATE widenings SET state = '${state}', decided_by_id = '${by().account.id}', decided_at = ${at} WHERE id = '${ids[wish]}'`;
/** Shared with the lead organisation, as two agreed, or not. */
const shared =
  (organisation: () => Side, isAgreed = true) =>
  () =>
    `INSERT INTO widenings (id, evidence_id, owner_id, to_organisation_id, asked_by_id)
     VALUES ('${SHARED}', '${ids.unread}', '${cso.organisationId}', '${organisation().organisationId}', '${cso.lead.account.id}');
   ${isAgreed ? `SELECT set_config('parole.account', '${cso.member.account.id}', true), set_config('parole.role', 'member', true);` : ''}
   ${isAgreed ? `UPDATE widenings SET state = 'agreed', decided_by_id = '${cso.member.account.id}', decided_at = now() WHERE id = '${SHARED}';` : ''}
   INSERT INTO evidence_offers (id, evidence_id, owner_id, organisation_id, purpose, offered_by_id) VALUES (gen_random_uuid(),
     '${ids.unread}', '${cso.organisationId}', '${organisation().organisationId}', 'inform', '${(isAgreed ? cso.member : cso.lead).account.id}')`;
const SHARED = randomUUID();
const publish = (id: keyof Ids) => to('verifications', id, `state = 'published', published_at = now()`);
const state = (id: keyof Ids, next: string) => evidence(id, `file_state = '${next}'`);

const OPENED = 'guard_evidence: Evidence is opened to more readers';
const KEPT = 'guard_evidence: What others may have read keeps its words';
const STAYS = 'guard_evidence: What is withdrawn stays so';
const STATES = 'guard_evidence: A file goes from state to state';
const DECIDED = 'guard_widenings: A wish is decided once';
const SAID = 'guard_verifications: What is published is not changed';
const BEHIND = 'guard_verifications: Whoever changes a finding';
const BY_ANOTHER = 'guard_verifications: A finding is published now';
const TAKEN_BACK = 'guard_evidence_offers: An offer is taken back';
const RECIPIENT = 'trigger evidence_offers.guard_new';

const REFUSED: Attempt[] = [
  ['evidence that stands alone, born with more readers', member, NEW_FILE(() => ({ level: 'public' })), 'evidence_add'],
  [
    'evidence that stands alone, born shared',
    lead,
    NEW_FILE(() => ({ level: 'shared', author_id: cso.lead.account.id })),
    'evidence_add',
  ],
  ['evidence in a colleague’s name', lead, NEW_FILE(), 'evidence_add'],
  [
    'evidence of another organisation',
    member,
    NEW_FILE(() => ({ organisation_id: other.organisationId })),
    'evidence_add',
  ],
  ['a file, born clean', member, NEW_FILE(() => ({ file_state: 'ready' })), 'evidence_add'],
  [
    'a file, born in cleaning and no copy of another',
    member,
    NEW_FILE(() => ({ file_state: 'cleaning' })),
    'evidence_add',
  ],

  ['restricted evidence, opened by a lead alone', lead, evidence('unread', `level = 'public'`), OPENED],
  ['restricted evidence, shared by a member alone', member, evidence('unread', `level = 'shared'`), OPENED],
  ['shared evidence, published while somebody only wishes it', lead, evidence('asked', `level = 'public'`), OPENED],
  ['evidence, opened as was agreed another time', lead, evidence('decided', `level = 'public'`), OPENED],
  ['evidence, opened further than was agreed', lead, agreed('asked', 'wish', 'public', lead), OPENED],
  ['public evidence, narrowed by a member', member, evidence('public', `level = 'restricted'`), OPENED],
  [
    'evidence of others, opened',
    () => ministry.lead,
    evidence('unread', `level = 'public'`),
    'evidence_change',
    'evidence_read',
    OPENED,
  ],

  ['a wish in a colleague’s name', lead, newWish(), 'widenings_add'],
  ['a wish for others’ evidence', member, newWish(() => ({ evidence_id: ids.others })), 'widenings_add'],
  ['a wish for another organisation', member, newWish(() => ({ owner_id: other.organisationId })), 'widenings_add'],
  [
    'a wish that is born agreed',
    member,
    newWish(() => ({ state: 'agreed', decided_by_id: cso.lead.account.id, decided_at: NOW })),
    'widenings_add',
  ],
  ['one’s own wish, agreed to by oneself', member, decide('wish', member), DECIDED],
  ['a lead’s own wish, agreed to by the lead', lead, decide('leadsWish', lead), DECIDED],
  ['a wish, agreed to in another’s name', member, decide('wish', lead), DECIDED],
  ['a wish, agreed to as of another day', lead, decide('wish', lead, 'agreed', `'2026-01-01'`), DECIDED],
  ['a colleague’s wish, withdrawn as if it were one’s own', lead, decide('wish', lead, 'withdrawn'), DECIDED],
  ['a wish, decided twice', lead, decide('decidedWish', lead, 'declined'), DECIDED],
  [
    'others’ wish, agreed to',
    () => other.lead,
    decide('wish', () => other.lead),
    'widenings_change',
    'widenings_read',
    DECIDED,
  ],
  [
    'a wish, turned to another level',
    member,
    to('widenings', 'wish', `to_level = 'public'`),
    'UPDATE (to_level) ON widenings',
    DECIDED,
  ],
  ['a wish, gone', lead, from('widenings', 'id', 'wish'), 'DELETE ON widenings'],

  ['an offer by a member', member, newOffer(() => ({ offered_by_id: cso.member.account.id })), 'evidence_offers_add'],
  [
    'an offer in another’s name',
    lead,
    newOffer(() => ({ offered_by_id: cso.member.account.id })),
    'evidence_offers_add',
  ],
  ['an offer of others’ evidence', lead, newOffer(() => ({ evidence_id: ids.others })), 'evidence_offers_add'],
  [
    'an offer in the name of others',
    lead,
    newOffer(() => ({ evidence_id: ids.others, owner_id: other.organisationId })),
    'evidence_offers_add',
  ],
  ['an offer to a ministry', lead, newOffer(() => ({ organisation_id: ministry.organisationId })), RECIPIENT],
  ['an offer to another CSO', lead, newOffer(() => ({ organisation_id: other.organisationId })), RECIPIENT],
  [
    'an offer to an observer who answers for the matter',
    lead,
    newOffer(() => ({ organisation_id: involved.organisationId })),
    RECIPIENT,
  ],
  [
    'a ministry, told by a lead alone',
    lead,
    newOffer(() => ({ organisation_id: ministry.organisationId, purpose: 'inform' })),
    RECIPIENT,
  ],
  ['a ministry, told by who only wishes it', lead, shared(() => ministry, false), RECIPIENT],
  ['who does not lead the matter, told as two agreed', lead, shared(() => involved), RECIPIENT],
  [
    'an offer, taken back by a member',
    member,
    to('evidence_offers', 'offer', 'withdrawn_at = now()'),
    'evidence_offers_change',
  ],
  [
    'an offer, taken back by who got it',
    () => observer.lead,
    to('evidence_offers', 'offer', 'withdrawn_at = now()'),
    'evidence_offers_change',
    'evidence_offers_read',
  ],
  [
    'an offer that was taken back, given again',
    lead,
    to('evidence_offers', 'takenBack', 'withdrawn_at = NULL'),
    TAKEN_BACK,
  ],
  [
    'an offer, handed to another',
    lead,
    () => to('evidence_offers', 'offer', `organisation_id = '${ministry.organisationId}'`)(),
    'UPDATE (organisation_id) ON evidence_offers',
    TAKEN_BACK,
  ],
  ['an offer, gone', lead, from('evidence_offers', 'id', 'offer'), 'DELETE ON evidence_offers'],

  [
    'a finding on the own organisation’s evidence',
    looking,
    newFinding(() => ({ milestone_id: null, evidence_id: ids.observers })),
    'verifications_add',
  ],
  [
    'a finding on evidence about what the own organisation answers for',
    () => involved.member,
    newFinding(() => ({ ...found(involved), milestone_id: null, evidence_id: ids.public })),
    'verifications_add',
  ],
  [
    'a finding on a milestone of what the own organisation answers for',
    () => involved.member,
    newFinding(() => found(involved)),
    'verifications_add',
  ],
  [
    'a finding on evidence that is not offered',
    looking,
    newFinding(() => ({ milestone_id: null, evidence_id: ids.unread })),
    'verifications_add',
  ],
  ['a finding by a ministry', () => ministry.member, newFinding(() => found(ministry)), 'verifications_add'],
  ['a finding by a CSO', () => other.member, newFinding(() => found(other)), 'verifications_add'],
  [
    'a finding in the name of another organisation',
    looking,
    newFinding(() => ({ organisation_id: involved.organisationId })),
    'verifications_add',
  ],
  ['a finding in a colleague’s name', () => observer.lead, newFinding(), 'verifications_add'],
  [
    'a finding, born published',
    looking,
    newFinding(() => ({ state: 'published', published_at: NOW })),
    'verifications_add',
  ],
  ['one’s own finding, published by oneself', looking, publish('finding'), BY_ANOTHER],
  [
    'a finding, published as of another day',
    () => observer.lead,
    to('verifications', 'finding', `state = 'published', published_at = '2026-01-01'`),
    BY_ANOTHER,
  ],
  [
    'a finding, changed in the author’s name',
    () => observer.lead,
    to('verifications', 'finding', `text = 'x'`),
    BEHIND,
  ],
  [
    'a finding, published by who answers for the matter by now',
    () => involved.lead,
    publish('involvedDraft'),
    'verifications_change',
  ],
  ['others’ finding, published', () => involved.lead, publish('finding'), 'verifications_change', 'verifications_read'],
  [
    'a published finding, changed',
    () => observer.lead,
    to('verifications', 'said', `finding = 'contradicted', edited_by_id = acting_account()`),
    SAID,
    BY_ANOTHER,
  ],
  [
    'a published finding, taken back',
    () => observer.lead,
    to('verifications', 'said', `state = 'draft', published_at = NULL`),
    SAID,
  ],
  [
    'a published finding, thrown away',
    () => observer.lead,
    from('verifications', 'id', 'said'),
    'verifications_remove',
  ],
  [
    'a finding, turned to something else',
    looking,
    () => to('verifications', 'ofMilestone', `milestone_id = NULL, evidence_id = '${ids.offered}'`)(),
    'UPDATE (milestone_id, evidence_id) ON verifications',
  ],

  ['the caption of what observers were offered', member, evidence('offered', `caption = 'x'`), KEPT],
  [
    'the caption of what observers were offered, under a draft',
    member,
    evidence('offeredDraft', `caption = 'x'`),
    KEPT,
  ],
  ['the caption of public evidence', lead, evidence('public', `caption = 'x'`), KEPT],
  ['the address of shared evidence', lead, evidence('shared', `url = 'https://x.test'`), KEPT],
  ['the month of shared evidence', lead, evidence('shared', `month = '2026-01'`), KEPT],
  ['the region of shared evidence', lead, evidence('shared', `area = NULL, month = '2025-01'`), KEPT],
  [
    'what public evidence speaks for',
    lead,
    evidence('public', `about_milestone_id = (SELECT id FROM milestones LIMIT 1), stance = 'contradicts'`),
    KEPT,
  ],
  ['the caption of what somebody is asked to agree to', member, evidence('asked', `caption = 'x'`), KEPT],
  ['public evidence, taken away', lead, from('evidence', 'id', 'public'), 'evidence_remove'],
  ['what observers were offered, taken away', lead, from('evidence', 'id', 'offered'), 'evidence_remove'],
  [
    'evidence of others, taken away',
    () => other.lead,
    from('evidence', 'id', 'unread'),
    'evidence_remove',
    'evidence_read',
  ],
  [
    'evidence, given to another organisation',
    member,
    evidence('unread', `organisation_id = organisation_id`),
    'UPDATE (organisation_id) ON evidence',
  ],
  [
    'evidence, given to another author',
    lead,
    evidence('unread', `author_id = acting_account()`),
    'UPDATE (author_id) ON evidence',
  ],
  [
    'evidence, moved under a statement',
    lead,
    evidence('unread', `statement_id = NULL`),
    'UPDATE (statement_id) ON evidence',
  ],

  [
    'evidence, withdrawn by a member',
    member,
    evidence('unread', `withdrawn_at = now(), withdrawn_category = 'mistake'`),
    STAYS,
  ],
  [
    'evidence, withdrawn as of another day',
    lead,
    evidence('unread', `withdrawn_at = '2026-01-01', withdrawn_category = 'mistake'`),
    STAYS,
  ],
  [
    'what was withdrawn, put back',
    lead,
    evidence('withdrawn', `withdrawn_at = NULL, withdrawn_category = NULL, url = 'https://x.test'`),
    STAYS,
    KEPT,
  ],
  ['another reason for what was withdrawn', lead, evidence('withdrawn', `withdrawn_category = 'unlawful'`), STAYS],

  [
    'evidence that others were shown, taken away with its draft',
    member,
    from('evidence', 'id', 'offeredDraft'),
    'evidence_remove',
  ],
  ['a file that was never here, clean', member, state('awaited', 'ready'), STATES],
  ['a file that was never here, kept as it came', lead, state('awaited', 'original_only'), STATES],
  ['a file that is being cleaned, kept as it came', lead, state('cleaning', 'original_only'), STATES],
  ['a refused file, clean', member, state('refused', 'ready'), STATES],
  ['a refused file, kept as it came by a member', member, state('refused', 'original_only'), STATES],
  ['a clean file, awaited again', lead, state('ready', 'awaited'), STATES],
  ['a clean file, refused', lead, state('ready', 'refused'), STATES],

  ['a picture, put under others’ evidence', () => other.member, newPicture('offered'), 'evidence_files_add'],
  ['a picture, put under what others have read', lead, newPicture('offered'), 'evidence_files_add'],
  [
    'a picture, taken from others’ evidence',
    () => observer.lead,
    from('evidence_files', 'object', 'picture'),
    'evidence_files_remove',
  ],
  [
    'a picture, taken from what others have read',
    lead,
    from('evidence_files', 'object', 'picture'),
    'evidence_files_remove',
  ],
  [
    'the original, taken from what others have read',
    lead,
    from('evidence_files', 'object', 'original'),
    'evidence_files_remove',
  ],
  [
    'a picture, exchanged for another',
    lead,
    () => `UPDATE evidence_files SET object = gen_random_uuid() WHERE object = '${ids.picture}'`,
    'UPDATE (object) ON evidence_files',
  ],

  ['an opening in another’s name', () => observer.lead, newOpening(), 'evidence_openings_add'],
  [
    'an opening in the name of others',
    looking,
    newOpening(() => ({ organisation_id: involved.organisationId })),
    'evidence_openings_add',
  ],
  [
    'an opening of what one may not see',
    looking,
    newOpening(() => ({ evidence_id: ids.unread })),
    'evidence_openings_add',
  ],
  ['an opening, unseen', looking, () => `DELETE FROM evidence_openings`, 'DELETE ON evidence_openings'],

  ['an upload in a colleague’s name', lead, newUpload(), 'uploads_add'],
  [
    'an upload in the name of others',
    member,
    newUpload(() => ({ organisation_id: other.organisationId })),
    'uploads_add',
  ],
  ['an upload to others’ evidence', member, newUpload(() => ({ evidence_id: ids.others })), 'uploads_add'],
  [
    'others’ upload, called whole',
    () => other.member,
    to('uploads', 'upload', 'completed_at = now()'),
    'uploads_change',
    'uploads_read',
  ],
  ['an upload, gone, and with it the day’s count', member, from('uploads', 'id', 'upload'), 'DELETE ON uploads'],
  ['others’ file, put to cleaning', member, newCleaning('others'), 'cleanings_add'],
  [
    'the mark of the master key, exchanged',
    lead,
    () => `UPDATE evidence_master_key SET fingerprint = '\\x00'`,
    'UPDATE (fingerprint) ON evidence_master_key',
  ],

  [
    'words, blacked out by a member',
    member,
    () => `SELECT black_out(gen_random_uuid(), '${ids.report}', ARRAY['Awa'], 'identity_protected')`,
    'black_out: A lead blacks out',
  ],
  [
    'words of others, blacked out by a lead',
    lead,
    () => `SELECT black_out(gen_random_uuid(), '${ids.theirReport}', ARRAY['Awa'], 'identity_protected')`,
    'black_out: A lead blacks out',
  ],
  [
    'words of a draft, blacked out',
    lead,
    () => `SELECT black_out(gen_random_uuid(), '${ids.draft}', ARRAY['Awa'], 'identity_protected')`,
    'black_out: A lead blacks out',
  ],
  [
    'words, blacked out by an editor at once',
    () => editor,
    () => `SELECT black_out(gen_random_uuid(), '${ids.report}', ARRAY['Awa'], 'identity_protected')`,
    'black_out: A lead blacks out',
  ],
  [
    'words, blacked out by the editor who asked',
    () => editor,
    () => `SELECT decide_blackout('${ids.blackout}', true)`,
    'decide_blackout: Two editors',
  ],
  [
    'words, blacked out by a lead who decides for editors',
    lead,
    () => `SELECT decide_blackout('${ids.blackout}', true)`,
    'decide_blackout: Two editors',
  ],
  [
    'words, blacked out past those who ask first',
    () => second,
    () => `SELECT apply_blackout('${ids.blackout}', '${ids.report}', ARRAY['Awa Diarra'], 'identity_protected')`,
    'EXECUTE ON FUNCTION apply_blackout',
  ],
  [
    'a wish to black out, in another’s name',
    () => second,
    values('blackouts', () => ({
      statement_id: ids.report,
      category: 'identity_protected',
      words: '{Awa}',
      asked_by_id: editor.account.id,
    })),
    'blackouts_add',
  ],
  [
    'a wish to black out, by a lead',
    lead,
    values('blackouts', () => ({
      statement_id: ids.report,
      category: 'identity_protected',
      words: '{Awa}',
      asked_by_id: cso.lead.account.id,
    })),
    'blackouts_add',
  ],
  [
    'words of a finding of others, blacked out by a lead',
    lead,
    () => `SELECT black_out_finding(gen_random_uuid(), '${ids.foundPublicly}', ARRAY['Awa'], 'identity_protected')`,
    'black_out_finding: A lead blacks out',
  ],
  [
    'words of a draft of a finding, blacked out',
    () => observer.lead,
    () => `SELECT black_out_finding(gen_random_uuid(), '${ids.finding}', ARRAY['Awa'], 'identity_protected')`,
    'black_out_finding: A lead blacks out',
  ],
  [
    'words of a finding, blacked out by an editor at once',
    () => editor,
    () => `SELECT black_out_finding(gen_random_uuid(), '${ids.foundPublicly}', ARRAY['Awa'], 'identity_protected')`,
    'black_out_finding: A lead blacks out',
  ],
  [
    'words of a finding that is not for everybody, blacked out by a second editor',
    () => second,
    () => `SELECT decide_blackout('${ids.wishForFew}', true)`,
    'decide_blackout: Two editors',
  ],
  [
    'words of a finding, blacked out past those who ask first',
    () => second,
    () =>
      `SELECT apply_finding_blackout('${ids.wishInFinding}', '${ids.foundPublicly}', ARRAY['Awa'], 'identity_protected')`,
    'EXECUTE ON FUNCTION apply_finding_blackout',
  ],
  [
    'a wish to black out words of a finding that is not for everybody',
    () => editor,
    values('blackouts', () => ({
      verification_id: ids.foundForFew,
      category: 'identity_protected',
      words: '{Awa}',
      asked_by_id: editor.account.id,
    })),
    'blackouts_add',
  ],
  [
    'a mark in a finding, taken away',
    () => observer.lead,
    () => `DELETE FROM verification_blackouts`,
    'DELETE ON verification_blackouts',
  ],
  [
    'a mark of words that were blacked out, taken away',
    () => editor,
    () => `DELETE FROM statement_blackouts`,
    'DELETE ON statement_blackouts',
  ],
];

const attempt = (who: () => Person, sql: () => string): Promise<unknown> =>
  role.as(askerOf(who()), sql()).then(
    ({ rowCount }) => rowCount,
    (error: unknown) => (error as { code?: string }).code,
  );

describe('a write of evidence that is nobody’s to make', () => {
  it.each(REFUSED)('is refused: %s', async (_, who, sql, ...theirs) => {
    expect([0, '42501']).toContain(await attempt(who, sql));
    const unguarded = await guards.without(theirs, () => attempt(who, sql));
    expect([unguarded, typeof unguarded]).toEqual([expect.any(Number), 'number']);
    expect(unguarded).toBeGreaterThan(0);
  });
});

const ALLOWED: [what: string, who: () => Person, sql: () => string][] = [
  ['evidence of one’s own', member, NEW_FILE()],
  ['words that nobody else has read, changed', member, evidence('unread', `caption = 'x', month = '2026-01'`)],
  ['shared evidence, narrowed by a lead', lead, evidence('shared', `level = 'restricted'`)],
  ['a wish', member, newWish()],
  ['a member’s wish, agreed to by the lead, and done', lead, agreed('asked', 'wish', 'shared', lead)],
  ['a lead’s wish, agreed to by a member, and done', member, agreed('askedByLead', 'leadsWish', 'shared', member)],
  ['a wish, declined', lead, decide('wish', lead, 'declined')],
  ['one’s own wish, withdrawn', member, decide('wish', member, 'withdrawn')],
  ['an offer to an observer', lead, newOffer()],
  ['the lead organisation, told as two agreed', lead, shared(() => ministry)],
  ['an offer, taken back by a lead', lead, to('evidence_offers', 'offer', 'withdrawn_at = now()')],
  ['a finding on what is offered', looking, newFinding(() => ({ milestone_id: null, evidence_id: ids.offered }))],
  ['a finding on a milestone of others', looking, newFinding()],
  ['a member’s finding, published by the lead', () => observer.lead, publish('finding')],
  ['a finding that nobody published, thrown away', looking, from('verifications', 'id', 'finding')],
  [
    'evidence, withdrawn by a lead',
    lead,
    evidence('public', `withdrawn_at = now(), withdrawn_category = 'mistake', caption = '', url = NULL`),
  ],
  ['evidence that nobody else has read, taken away', member, from('evidence', 'id', 'unread')],
  ['a file that came', member, state('awaited', 'cleaning')],
  ['a file that was cleaned', member, state('cleaning', 'ready')],
  ['a refused file, kept by the lead as it came', lead, state('refused', 'original_only')],
  ['a picture of what is being cleaned', member, newPicture('cleaning')],
  ['an opening of one’s own', looking, newOpening()],
  ['an upload of one’s own', member, newUpload()],
  ['a file of one’s own, put to cleaning', member, newCleaning('cleaning')],
  [
    'words of the own organisation, blacked out by its lead',
    lead,
    () => `SELECT black_out(gen_random_uuid(), '${ids.report}', ARRAY['Awa Diarra'], 'identity_protected')`,
  ],
  [
    'words of the own organisation’s finding, blacked out by its lead',
    () => observer.lead,
    () =>
      `SELECT black_out_finding(gen_random_uuid(), '${ids.foundForFew}', ARRAY['Awa Diarra'], 'identity_protected')`,
  ],
  [
    'words of a finding that everybody reads, blacked out by a second editor',
    () => second,
    () => `SELECT decide_blackout('${ids.wishInFinding}', true)`,
  ],
  ['words, blacked out by a second editor', () => second, () => `SELECT decide_blackout('${ids.blackout}', true)`],
];

it.each(ALLOWED)('what is somebody’s to do with evidence goes on: %s', async (_, who, sql) => {
  expect(await attempt(who, sql)).toBeGreaterThan(0);
});
