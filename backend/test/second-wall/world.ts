import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { ORGANISATION_KINDS, type OrganisationKind, type Role } from '@parole-tenue/contract';
import { type Asker } from '../../src/core/database/database.js';
import { type Indicator } from '../../src/progress/indicator.entity.js';
import { type Milestone } from '../../src/progress/milestone.entity.js';
import { type Organisation } from '../../src/organisations/organisation.entity.js';
import { type Recommendation } from '../../src/recommendations/recommendation.entity.js';
import { type Statement } from '../../src/statements/statement.entity.js';
import { type Area } from '../../src/territory/area.entity.js';
import { dayAgo, daysAgo, Factory, inBoth, PASSWORD } from '../factories.js';
import { type Browser, type TestApp } from '../test-app.js';
import { type EvidenceGround, hideEvidence, publishEvidence } from './hidden-evidence.js';

/** Somebody who asks; a visitor is nobody in particular. */
export interface Somebody {
  name: string;
  asker: Asker | null;
  browser: Browser;
}

type Asks = Pick<Somebody, 'asker'>;

/** A word that stands in one record and nowhere else, or the record's id, and who may ever read it. */
export interface Canary {
  word: string;
  where: string;
  isFor: (who: Asks) => boolean;
}

export interface Party {
  organisation: Organisation;
  lead: Somebody;
  member: Somebody;
  /** What everybody reads of it. */
  published: Statement;
  /** What somebody else published against that; only the party may reply. */
  objection: Statement;
  /** What it answered the recommendation, where it leads. */
  response: Statement | null;
}

/** What everybody reports on, and a ministry that asks for nothing. */
interface Ground {
  recommendation: Recommendation;
  /** Another, that nobody answers for: observers may look at evidence about it. */
  aside: Recommendation;
  milestone: Milestone;
  indicator: Indicator;
  area: Area;
  national: Organisation;
  /** Who writes for it. */
  author: string;
  /** Of a published meeting. */
  decision: string;
}

const VOWELS = 'aeiou';
const CONSONANTS = 'bcdfgjklmnprstvz';
const letter = (from: string): string => from[randomInt(from.length)] ?? 'x';
/** Looks like a name, and no chance makes it twice. */
const newWord = (): string => `Q${Array.from({ length: 7 }, () => letter(CONSONANTS) + letter(VOWELS)).join('')}`;

type Plant = (where: string) => string;

const IS_ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const CANARIES = /Q(?:[bcdfgjklmnprstvz][aeiou]){7}|[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

const isOf =
  (organisation: Organisation) =>
  ({ asker }: Asks): boolean =>
    asker?.organisationId === organisation.id;
const isLeadOf =
  (organisation: Organisation) =>
  (who: Asks): boolean =>
    isOf(organisation)(who) && who.asker?.role === 'lead';
const isAdministrator = ({ asker }: Asks): boolean => asker?.role === 'administrator';
const readsShared = ({ asker }: Asks): boolean =>
  asker?.organisationKind != null && asker.organisationKind !== 'government';

/**
 * Two organisations of every kind with a lead and a member each, the platform's roles and a visitor; what they published;
 * and, asked for separately, what is hidden, with a canary in each of its texts.
 */
export class World {
  readonly canaries: Canary[] = [];
  readonly parties: Party[] = [];
  readonly people: Somebody[] = [];
  private readonly make: Factory;
  private ground!: Ground;

  private constructor(private readonly app: TestApp) {
    this.make = new Factory(app.owner);
  }

  static async build(app: TestApp): Promise<World> {
    const world = new World(app);
    world.ground = await world.layGround();
    for (const kind of ORGANISATION_KINDS) {
      for (const place of ['one', 'other']) world.parties.push(await world.party(kind, place));
    }
    for (const { lead, member } of world.parties) world.people.push(lead, member);
    for (const role of ['editor', 'administrator', 'administrator'] as const) {
      world.people.push(await world.person(`${role} ${String(world.people.length)}`, role, null, isAdministrator));
    }
    world.people.push({ name: 'visitor', asker: null, browser: app.visitor() });
    for (const party of world.parties) await publishEvidence(world.evidenceOf(party), 'What everybody may know.');
    await world.blackOut(found(world.parties.at(-1)));
    return world;
  }

  partyOf(slug: string): Party {
    return found(this.parties.find(({ organisation }) => organisation.slug === slug));
  }

  personOf(role: Role): Somebody {
    return found(this.people.find(({ asker }) => asker?.role === role));
  }

  /** One of every kind who asks: the people of the first organisations, the platform's roles and a visitor. */
  get panel(): Somebody[] {
    const others = this.parties.filter(({ organisation }) => organisation.slug.endsWith('-other'));
    const left = new Set(others.flatMap(({ lead, member }) => [lead, member]));
    return this.people
      .filter((who) => !left.has(who))
      .slice(0, -2)
      .concat(this.people.slice(-1));
  }

  get reference(): string {
    return this.ground.recommendation.reference;
  }

  /** What a request names that is right, by the names of its fields. */
  get known(): Record<string, string> {
    const { milestone, indicator, area, decision } = this.ground;
    const about = found(this.parties.at(-1)).published.id;
    return {
      ...{ reference: this.reference, recommendation: this.reference, about, decision },
      ...{ milestone: milestone.id, indicator: indicator.id, areas: area.slug },
      organisation: found(this.parties[0]).organisation.slug,
    };
  }

  /** What an organisation keeps to itself: some thirty records, hidden to all others. */
  async hide(party: Party): Promise<void> {
    const { organisation, lead, member, published } = party;
    const own = isOf(organisation);
    const [authorId, leadId] = [accountOf(member), accountOf(lead)];
    const word = (where: string): string => this.plant(`${organisation.slug}: ${where}`, own);
    const mark = <Row extends { id: string }>(kind: string, row: Row): Row => this.mark(kind, row, own);
    for (const state of ['draft', 'submitted', 'returned'] as const) {
      const said = { ...this.saidBy(organisation), authorId, state, judgement: 'full' } as const;
      const report = mark(
        `${state} report`,
        await this.make.report({ ...said, period: '2026-Q4', text: word(`${state} report`) }),
      );
      const assessment = mark(
        `${state} assessment`,
        await this.make.assessment({ ...said, text: word(`${state} assessment`) }),
      );
      const proof = { authorId, url: `https://${word('address').toLowerCase()}.test/` };
      for (const [{ id: statementId }, level] of [
        [report, 'public'],
        [assessment, 'shared'],
      ] as const) {
        mark(
          'evidence under a draft',
          await this.make.evidence({ ...proof, statementId, level, caption: word('caption') }),
        );
      }
      await this.carry(report, word, (id) => mark(`what a ${state} report tells`, { id }));
      mark('return', await this.sendBack(report, leadId, word));
      await this.answer(party, { authorId, state }, word);
    }
    const response = { ...this.saidBy(organisation), authorId: leadId, state: 'draft', answer: 'rejected' } as const;
    const supersedesId = party.response?.id ?? null;
    mark('draft response', await this.make.response({ ...response, supersedesId, text: word('draft response') }));
    const kept = { authorId, statementId: published.id, level: 'restricted', caption: word('restricted') } as const;
    mark('restricted evidence', await this.make.evidence(kept));
    await this.person(`${organisation.slug} suspended`, 'member', organisation, own, { suspendedAt: new Date() });
    const place = this.saidBy(organisation);
    await this.make.focalPoint({ ...place, accountId: authorId });
    await this.app.owner.query('INSERT INTO focal_point_versions VALUES ($1, $2, 2)', [
      ...[place.organisationId, place.recommendationId],
    ]);
    await hideEvidence(this.evidenceOf(party));
    await this.keepJournal(published, authorId);
    await this.keepPerson(authorId);
  }

  /** Evidence of a party, and the observer who may see what is offered: nobody of the panel. */
  private evidenceOf({ organisation, lead, member }: Party): EvidenceGround {
    const observer = found(this.parties.at(-1));
    const own = isOf(organisation);
    const isForBoth = (who: Asks): boolean => own(who) || isOf(observer.organisation)(who);
    return {
      ...{ organisationId: organisation.id, recommendationId: this.ground.aside.id },
      ...{ make: this.make, insert: (table, row) => this.insert(table, row) },
      ...{ authorId: accountOf(member), leadId: accountOf(lead), milestoneId: this.ground.milestone.id },
      observer: { organisationId: observer.organisation.id, accountId: accountOf(observer.member) },
      word: (where) => this.plant(`${organisation.slug}: ${where}`, own),
      sharedWord: (where) => this.plant(`${organisation.slug}: ${where}`, isForBoth),
      mark: (where, row) => this.mark(where, row, own),
      markShared: (where, row) => this.mark(where, row, isForBoth),
    };
  }

  /** All that a report can carry, with a word in each of its texts. */
  private async carry(
    { id: statementId }: { id: string },
    word: Plant,
    mark: (id: string) => object,
    decision: string = randomUUID(),
  ): Promise<void> {
    const { milestone, indicator, area } = this.ground;
    const id = randomUUID();
    const blockers = [{ kind: 'funding', text: word('blocker'), since: dayAgo(3) } as const];
    const move = { statementId, milestoneId: milestone.id, state: 'cancelled', text: word('move') } as const;
    await this.make.move({ ...move, blockers });
    const parts = [{ dimension: 'sex', key: 'female', value: 3 } as const];
    const value = { statementId, indicatorId: indicator.id, value: 7, comment: word('comment'), parts };
    await this.make.reportedValue(value);
    const decisions = [{ id: decision, text: word('decision'), owner: word('owner'), dueOn: dayAgo(5) }];
    const told = { agenda: word('agenda'), organisations: [word('who met')], decisions };
    await this.make.meeting({ id, statementId, area: area.slug, ...told });
    await this.make.outcome({ statementId, decisionId: decision, outcome: 'not_kept', text: word('outcome') });
    for (const one of [id, decision]) mark(one);
  }

  /** What it objects to others, and replies to them, in the same state. */
  private async answer({ organisation, objection }: Party, by: Pick<Statement, 'authorId' | 'state'>, word: Plant) {
    const theirs = found(this.parties.find((party) => party.organisation.id !== organisation.id));
    const said = { ...this.saidBy(organisation), ...by };
    const answers = {
      objection: await this.make.objection({
        ...{ ...said, answersId: theirs.published.id, text: word(`${by.state} objection`) },
      }),
      reply: await this.make.reply({ ...said, answersId: objection.id, text: word(`${by.state} reply`) }),
    };
    for (const [noun, answer] of Object.entries(answers)) this.mark(`${by.state} ${noun}`, answer, isOf(organisation));
  }

  /** Evidence for CSOs, donors and observers, and for no ministry. */
  async share({ organisation, published, member }: Party): Promise<void> {
    const isFor = (who: Asks): boolean => isOf(organisation)(who) || readsShared(who);
    const caption = this.plant(`${organisation.slug}: shared`, isFor);
    const shared = { authorId: accountOf(member), statementId: published.id, level: 'shared', caption } as const;
    this.mark('shared evidence', await this.make.evidence(shared), isFor);
  }

  /** What administrators read, and of it what a lead does. */
  async administer({ organisation, lead }: Party): Promise<void> {
    const isForLead = isLeadOf(organisation);
    const invitation = this.mark('invitation', { id: randomUUID() }, isForLead);
    await this.insert('invitations', {
      ...{ ...invitation, organisation_id: organisation.id, role: 'member', token_hash: randomBytes(32) },
      ...{ email: `${this.plant('invited', isForLead)}@example.test`, invited_by_id: accountOf(lead) },
      expires_at: daysAgo(-7),
    });
    const request = this.mark('request', { id: randomUUID() }, isAdministrator);
    await this.insert('requests', {
      ...{ ...request, kind: 'grant_role', role: 'editor', reason: this.plant('reason', isAdministrator) },
      ...{ email: `${this.plant('asked', isAdministrator)}@example.test`, creation_hash: randomBytes(32) },
      asked_by_id: accountOf(this.personOf('administrator')),
    });
    await this.person(
      `${organisation.slug} new lead`,
      'lead',
      organisation,
      (who) => isOf(organisation)(who) || isAdministrator(who),
    );
  }

  /** Words that an editor asks another one to black out: that they endanger somebody is for editors alone. */
  async wish({ organisation, published }: Party): Promise<void> {
    const isEditor = ({ asker }: Asks): boolean => asker?.role === 'editor';
    const wish = this.mark('wish to black out', { id: randomUUID() }, isEditor);
    await this.insert('blackouts', {
      ...{ ...wish, statement_id: published.id, category: 'identity_protected' },
      words: [this.plant(`${organisation.slug}: word that endangers`, isEditor)],
      asked_by_id: accountOf(this.personOf('editor')),
    });
  }

  /** Everybody reads that something was blacked out, and editors by whom. */
  private async blackOut({ published }: Party): Promise<void> {
    const [id, decided] = [randomUUID(), accountOf(this.personOf('editor'))];
    const said = { statement_id: published.id, category: 'identity_protected' };
    await this.insert('blackouts', {
      ...{ ...said, id, state: 'done', asked_by_id: decided, decided_by_id: decided, decided_at: daysAgo(1) },
    });
    await this.insert('statement_blackouts', { ...said, blackout_id: id, on_day: dayAgo(1) });
  }

  /** Everything there is to hide. */
  async hideAll(): Promise<void> {
    for (const party of this.parties) {
      await this.hide(party);
      await this.share(party);
      await this.administer(party);
      await this.wish(party);
    }
  }

  /** Ids of records that somebody may not see. */
  idsHiddenFrom(who: Asks): string[] {
    return this.canaries.filter(({ word, isFor }) => IS_ID.test(word) && !isFor(who)).map(({ word }) => word);
  }

  /** The canaries in a text that somebody should not read. */
  leaksIn(text: string, who: Asks): string[] {
    const words = new Set(text.match(CANARIES)?.map((word) => word.toLowerCase()));
    return this.canaries
      .filter(({ word, isFor }) => words.has(word.toLowerCase()) && !isFor(who))
      .map(({ where }) => where);
  }

  private plant(where: string, isFor: Canary['isFor']): string {
    const word = newWord();
    this.canaries.push({ word, where, isFor });
    return word;
  }

  /** The id of a record is as hidden as the record. */
  private mark<Row extends { id: string }>(where: string, row: Row, isFor: Canary['isFor']): Row {
    this.canaries.push({ word: row.id, where: `id of ${where}`, isFor });
    return row;
  }

  private saidBy(organisation: Organisation) {
    return { recommendationId: this.ground.recommendation.id, organisationId: organisation.id };
  }

  private async layGround() {
    const { make } = this;
    const theme = await make.theme();
    const area = await make.area();
    const { id: templateId } = await make.template({ view: 'meetings' });
    const recommendation = await make.recommendation({ themes: [theme.slug], templateId });
    await make.account({ email: 'demonstration@example.test' });
    const national = await make.organisation({ kind: 'government' });
    const [organisationId, recommendationId] = [national.id, recommendation.id];
    const milestone = await make.milestone({ organisationId, recommendationId });
    const plan = { milestoneId: milestone.id, plannedFrom: dayAgo(-30), plannedTo: dayAgo(-10) };
    await make.revision(plan);
    await make.indicatorValue({ indicatorId: (await make.indicator({ recommendationId })).id });
    const indicator = await make.indicator({ recommendationId, organisationId, dimensions: ['sex'] });
    await make.recordedAssessment({ organisationId, frameworkId: recommendation.frameworkId });
    await this.insert('organisation_names', {
      ...{ organisation_id: organisationId, until: '2020-01-01', name: inBoth('An older name') },
    });
    await this.insert('evidence_master_key', { fingerprint: randomBytes(32) });
    await this.insert('register_records', { noun: 'theme', key: theme.slug, loaded: {} });
    await this.insert('reporting_periods', {
      ...{ framework_id: recommendation.frameworkId, period: '2026-Q4', opens_on: dayAgo(0), closes_on: dayAgo(-90) },
    });
    const author = await this.writerOf(national);
    const aside = await make.recommendation();
    return { recommendation, aside, milestone, indicator, area, national, author, decision: randomUUID() };
  }

  /** Of a published word the author stays unknown to all others. */
  private async writerOf(organisation: Organisation): Promise<string> {
    const own = isOf(organisation);
    const name = this.plant('name of who objects', own);
    const email = `${this.plant('address of who objects', own)}@example.test`;
    const row = { organisationId: organisation.id, name, email, isDemo: false };
    return this.mark('writer', await this.make.account(row), own).id;
  }

  private async party(kind: OrganisationKind, place: string): Promise<Party> {
    const organisation = await this.make.organisation({ kind, slug: `${kind.replace('_', '-')}-${place}` });
    await this.make.responsibility({ ...this.saidBy(organisation), part: place === 'one' ? 'lead' : 'support' });
    const { slug } = organisation;
    const isForLead = (who: Asks): boolean => isOf(organisation)(who) || isAdministrator(who);
    const lead = await this.person(`${slug} lead`, 'lead', organisation, isForLead);
    const member = await this.person(`${slug} member`, 'member', organisation, isOf(organisation));
    const said = { ...this.saidBy(organisation), authorId: accountOf(member), judgement: 'minimum' } as const;
    const published = await this.make.assessment({ ...said, publishedAt: daysAgo(20) });
    if (kind !== 'independent') await this.tell({ ...said, publishedAt: daysAgo(10), period: '2026-Q2' });
    await this.make.evidence({ authorId: said.authorId, statementId: published.id, level: 'public' });
    const response = place === 'one' ? await this.plan(organisation, accountOf(lead)) : null;
    const { national, author: authorId } = this.ground;
    const objection = await this.make.objection({ ...this.saidBy(national), authorId, answersId: published.id });
    return { organisation, lead, member, published, objection, response };
  }

  /** What the lead of who leads says and plans. */
  private async plan(organisation: Organisation, authorId: string): Promise<Statement> {
    await this.make.indicator(this.saidBy(organisation));
    return this.make.response({ ...this.saidBy(organisation), authorId, answer: 'noted' });
  }

  /** A published report with all that it can carry. */
  private async tell(said: Parameters<Factory['report']>[0]): Promise<void> {
    const report = await this.make.report(said);
    const decision = this.parties.length === 0 ? this.ground.decision : randomUUID();
    await this.carry(
      report,
      (where) => `Public: ${where}`,
      () => ({}),
      decision,
    );
  }

  private async person(
    name: string,
    role: Role,
    organisation: Organisation | null,
    isFor: Canary['isFor'],
    changes: object = {},
  ): Promise<Somebody> {
    const called = this.plant(`name of ${name}`, isFor);
    const email = `${this.plant(`address of ${name}`, isFor)}@example.test`;
    const row = { organisationId: organisation?.id ?? null, role, name: called, email, ...changes };
    const { id } = this.mark(role, await this.make.account(row), isFor);
    const asker = {
      accountId: id,
      organisationId: row.organisationId,
      organisationKind: organisation?.kind ?? null,
      role,
    };
    const isGone = 'suspendedAt' in changes;
    const browser = isGone ? this.app.visitor() : await this.app.signedIn(email, PASSWORD);
    await this.leaveDemonstration(id);
    return { name, asker, browser };
  }

  /** Signing in is shorter there; what an account of a demonstration shows, others do not. */
  private async leaveDemonstration(id: string): Promise<void> {
    const sql = `UPDATE accounts SET is_demo = false, has_factor = true, factor_secret = 'A secret' WHERE id = $1`;
    await this.app.owner.query(sql, [id]);
  }

  private async sendBack({ id }: Statement, leadId: string, word: Plant): Promise<{ id: string }> {
    const remarks = JSON.stringify([{ at: 'text', quote: word('quoted'), remark: word('placed remark') }]);
    const said = { remark: word('remark'), remarks, returned_at: new Date() };
    const row = { id: randomUUID(), statement_id: id, returned_by_id: leadId, ...said };
    await this.insert('statement_returns', row);
    return row;
  }

  private async keepJournal({ organisationId, id }: Statement, accountId: string): Promise<void> {
    const record = { organisation_id: organisationId, noun: 'assessment', record_id: id };
    await this.insert('journal', { ...record, account_id: accountId, verb: 'change' });
    await this.insert('record_keys', { ...record, key: randomBytes(32) });
  }

  /** What is kept of one person. */
  private async keepPerson(accountId: string): Promise<void> {
    const isMine = ({ asker }: Asks): boolean => asker?.accountId === accountId;
    const notice = this.mark('notice', { id: randomUUID() }, isMine);
    await this.insert('notices', { ...notice, account_id: accountId, kind: 'role_changed' });
    const { rows } = await this.app.owner.query<{ id: string }>('SELECT id FROM sessions WHERE account_id = $1', [
      accountId,
    ]);
    for (const session of rows) this.mark('session', session, isMine);
    await this.insert('devices', { token_hash: randomBytes(32), account_id: accountId });
    await this.insert('recovery_codes', { account_id: accountId, code_hash: randomBytes(32) });
    await this.insert('password_links', {
      ...{ account_id: accountId, token_hash: randomBytes(32), expires_at: daysAgo(0) },
    });
    await this.insert('throttles', { lane: randomBytes(32) });
    await this.insert('request_counts', { lane: randomBytes(32), minute: new Date(), requests: 1 });
    await this.app.owner.query(`INSERT INTO throttle_keys VALUES ('2020-01-01', '\\x00') ON CONFLICT DO NOTHING`);
  }

  private async insert(table: string, row: Record<string, unknown>): Promise<void> {
    const places = Object.keys(row).map((_, index) => `$${String(index + 1)}`);
    const sql = `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${places.join(', ')})`;
    await this.app.owner.query(sql, Object.values(row));
  }
}

export function accountOf({ asker }: Asks): string {
  if (!asker) throw new Error('a visitor has no account');
  return asker.accountId;
}

function found<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('the world lacks something');
  return thing;
}
