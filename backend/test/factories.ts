import { randomBytes, randomUUID } from 'node:crypto';
import { type Slot, type Translated } from '@parole-tenue/contract';
import { hash } from '@node-rs/argon2';
import { type Account } from '../src/accounts/account.entity.js';
import { type Invitation } from '../src/accounts/invitation.entity.js';
import { type Notice } from '../src/accounts/notice.entity.js';
import { type Session } from '../src/accounts/session.entity.js';
import { hashOfToken, newToken } from '../src/accounts/token.js';
import { type Evidence } from '../src/evidence/evidence.entity.js';
import { type Framework } from '../src/frameworks/framework.entity.js';
import { type RecordedAssessment } from '../src/frameworks/recorded-assessment.entity.js';
import { type Organisation } from '../src/organisations/organisation.entity.js';
import { type DecisionOutcome } from '../src/progress/decision-outcome.entity.js';
import { type FocalPoint } from '../src/progress/focal-point.entity.js';
import { type IndicatorValue } from '../src/progress/indicator-value.entity.js';
import { type Indicator } from '../src/progress/indicator.entity.js';
import { type Meeting } from '../src/progress/meeting.entity.js';
import { type MilestoneMove } from '../src/progress/milestone-move.entity.js';
import { type MilestoneRevision } from '../src/progress/milestone-revision.entity.js';
import { type Milestone } from '../src/progress/milestone.entity.js';
import { type ReportedValue } from '../src/progress/reported-value.entity.js';
import { type Template } from '../src/progress/template.entity.js';
import { type Recommendation } from '../src/recommendations/recommendation.entity.js';
import { type Responsibility } from '../src/recommendations/responsibility.entity.js';
import { type Theme } from '../src/recommendations/theme.entity.js';
import { type AdminRequest } from '../src/requests/request.entity.js';
import { type Statement } from '../src/statements/statement.entity.js';
import { type Area } from '../src/territory/area.entity.js';

/** The password of every account that a factory makes. */
export const PASSWORD = 'Une parole tenue, enfin.';

const CHEAP = { memoryCost: 64, timeCost: 1, parallelism: 1 };
const DAY_MS = 86_400_000;

type Needs<Row, Key extends keyof Row> = Partial<Row> & Pick<Row, Key>;
interface Queryable {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

export const inBoth = (text: string): Translated => ({ fr: text, en: text, original: 'fr' });

/** An instant so many days ago. */
export const daysAgo = (days: number): Date => new Date(Date.now() - days * DAY_MS);

/** The day so many days ago; negative ones are to come. */
export const dayAgo = (days: number): string => daysAgo(days).toISOString().slice(0, 10);

/** Puts records into a test's database. A test names what matters to it; everything else is made up. */
export class Factory {
  private made = 0;
  private framework_: Promise<Framework> | undefined;

  constructor(private readonly database: Queryable) {}

  theme(changes: Partial<Theme> = {}): Promise<Theme> {
    const slug = changes.slug ?? this.name('theme');
    return this.insert('themes', { slug, position: this.made, name: inBoth(slug), ...changes });
  }

  area(changes: Partial<Area> = {}): Promise<Area> {
    const slug = changes.slug ?? this.name('area');
    return this.insert('areas', {
      slug,
      position: this.made,
      kind: 'region',
      name: inBoth(slug),
      short: slug,
      validFrom: null,
      formerly: null,
      iso: null,
      tile: [0, 0],
      outline: slug,
      ...changes,
    });
  }

  organisation(changes: Partial<Organisation> = {}): Promise<Organisation> {
    const slug = changes.slug ?? this.name('organisation');
    return this.insert('organisations', {
      id: randomUUID(),
      slug,
      kind: 'civil_society',
      name: inBoth(slug),
      nameSince: null,
      nameCheck: null,
      until: null,
      isDemo: false,
      version: 1,
      ...changes,
    });
  }

  /** A member of an organisation; without one, an editor. */
  async account(changes: Partial<Account> = {}): Promise<Account & { email: string }> {
    return this.insert('accounts', {
      id: randomUUID(),
      organisationId: null,
      email: `${this.name('person')}@example.test`,
      name: 'Somebody',
      passwordHash: await hash(PASSWORD, CHEAP),
      role: changes.organisationId ? 'member' : 'editor',
      language: 'fr',
      // An account of a demonstration needs no second factor.
      isDemo: true,
      createdAt: new Date(),
      ...changes,
    });
  }

  /** An open one of one administrator. */
  request(changes: Needs<AdminRequest, 'kind' | 'askedById'>): Promise<AdminRequest> {
    const { state = 'open' } = changes;
    return this.insert('requests', {
      id: randomUUID(),
      reason: 'Reasons for it',
      askedAt: new Date(),
      state,
      decidedAt: state === 'open' ? null : new Date(),
      creationHash: randomBytes(32),
      version: 1,
      ...changes,
    });
  }

  /** An open one, and the token of its link. */
  async invitation(changes: Needs<Invitation, 'role'>): Promise<{ id: string; token: string }> {
    const [id, token] = [randomUUID(), newToken()];
    await this.insert('invitations', {
      ...{ id, organisationId: null, email: `${this.name('invited')}@example.test`, tokenHash: hashOfToken(token) },
      ...{ invitedById: null, expiresAt: daysAgo(-7), ...changes },
    });
    return { id, token };
  }

  /** @returns the token of a link to set a new password. */
  async passwordLink(accountId: string): Promise<string> {
    const token = newToken();
    await this.insert('password_links', { accountId, tokenHash: hashOfToken(token), expiresAt: daysAgo(-1) });
    return token;
  }

  notice(changes: Needs<Notice, 'accountId'>): Promise<Notice> {
    return this.insert('notices', { id: randomUUID(), kind: 'password_changed', ...changes });
  }

  /** One that still holds; nobody has its token. */
  session(changes: Needs<Session, 'accountId'>): Promise<Session> {
    return this.insert('sessions', { id: randomUUID(), tokenHash: randomBytes(32), ...changes });
  }

  framework(changes: Partial<Framework> = {}): Promise<Framework> {
    const slug = changes.slug ?? this.name('framework');
    return this.insert('frameworks', {
      id: randomUUID(),
      slug,
      position: this.made,
      kind: 'report',
      title: inBoth(slug),
      publisher: null,
      published: null,
      status: 'current',
      ended: null,
      endedNote: null,
      about: null,
      followedBy: [],
      version: 1,
      ...changes,
      formerRhythms: asJson(changes.formerRhythms ?? []),
    });
  }

  recordedAssessment(
    changes: Needs<RecordedAssessment, 'frameworkId' | 'organisationId'>,
  ): Promise<RecordedAssessment> {
    return this.insert('recorded_assessments', {
      id: randomUUID(),
      asOf: '2018-12',
      asOfPrecision: 'month',
      scale: ['begun', 'done'],
      counts: [3, 4],
      source: 'a page',
      isChecked: false,
      ...changes,
    });
  }

  /** In the framework named, or in one that all recommendations of this factory share. */
  async recommendation(changes: Partial<Recommendation> = {}): Promise<Recommendation> {
    const reference = changes.reference ?? this.name('X-').toUpperCase();
    return this.insert('recommendations', {
      id: randomUUID(),
      reference,
      position: this.made,
      frameworkId: changes.frameworkId ?? (await (this.framework_ ??= this.framework())).id,
      addressee: 'national',
      wording: 'verbatim',
      text: inBoth(reference),
      frStatus: 'unofficial',
      quote: null,
      sdg: [],
      themes: [],
      version: 1,
      ...changes,
      related: asJson(changes.related ?? []),
    });
  }

  responsibility(changes: Needs<Responsibility, 'recommendationId' | 'organisationId'>): Promise<Responsibility> {
    const { from = null, until = null, ...others } = changes;
    return this.insert('responsibilities', {
      id: randomUUID(),
      part: 'lead',
      basis: 'proposal',
      fromDay: from,
      untilDay: until,
      standsInForId: null,
      isDemo: false,
      ...others,
    });
  }

  /** A published report; with another state one that is not. */
  report(changes: Needs<Statement, 'recommendationId' | 'organisationId'>): Promise<Statement> {
    return this.statement({ noun: 'report', period: '2026-Q3', ...changes });
  }

  /** A published assessment; with another state one that is not. */
  assessment(changes: Needs<Statement, 'recommendationId' | 'organisationId'>): Promise<Statement> {
    return this.statement({ noun: 'assessment', asOf: dayAgo(0), ...changes });
  }

  /** A published response; with another state one that is not. */
  response(changes: Needs<Statement, 'recommendationId' | 'organisationId'>): Promise<Statement> {
    return this.statement({ noun: 'response', answer: 'accepted', ...changes });
  }

  /** A published objection whose reply is due in thirty days; with another state one that is not. */
  objection(changes: Needs<Statement, 'recommendationId' | 'organisationId' | 'answersId'>): Promise<Statement> {
    const dueOn = (changes.state ?? 'published') === 'published' ? dayAgo(-30) : null;
    return this.statement({ noun: 'objection', dueOn, ...changes });
  }

  /** A published reply; with another state one that is not. */
  reply(changes: Needs<Statement, 'recommendationId' | 'organisationId' | 'answersId'>): Promise<Statement> {
    return this.statement({ noun: 'reply', ...changes });
  }

  /** Under a statement, of its organisation and recommendation; alone where both are given. */
  async evidence(changes: Needs<Evidence, 'authorId'>): Promise<Evidence> {
    return this.insert('evidence', {
      id: randomUUID(),
      ...(await this.placeOf(changes.statementId ?? null)),
      kind: 'link',
      caption: 'What it rests on',
      url: 'https://example.test/proof',
      level: 'public',
      createdAt: new Date(),
      isDemo: false,
      version: 1,
      creationHash: randomBytes(32),
      ...changes,
    });
  }

  milestone(changes: Needs<Milestone, 'recommendationId' | 'organisationId'>): Promise<Milestone> {
    return this.insert('milestones', {
      id: randomUUID(),
      title: inBoth('A step'),
      weight: 1,
      plannedOn: dayAgo(-30),
      isDemo: false,
      version: 1,
      ...changes,
    });
  }

  move({
    blockers = [],
    ...changes
  }: Needs<MilestoneMove, 'statementId' | 'milestoneId' | 'state'>): Promise<MilestoneMove> {
    return this.insert('milestone_moves', {
      ...{ achievedOn: null, text: 'What was done', ...changes },
      blockers: asJson(blockers),
    });
  }

  revision(changes: Needs<MilestoneRevision, 'milestoneId' | 'plannedFrom' | 'plannedTo'>): Promise<MilestoneRevision> {
    return this.insert('milestone_revisions', {
      id: randomUUID(),
      reason: inBoth('Why'),
      revisedOn: dayAgo(0),
      ...changes,
    });
  }

  indicator({
    targets = [],
    targetRevisions = [],
    ...changes
  }: Needs<Indicator, 'recommendationId'>): Promise<Indicator> {
    const key = changes.key ?? this.name('indicator');
    return this.insert('indicators', {
      id: randomUUID(),
      key,
      kind: 'count',
      unit: 'people',
      title: inBoth(key),
      target: null,
      ...changes,
      targets: asJson(targets),
      targetRevisions: asJson(targetRevisions),
    });
  }

  indicatorValue({
    by = 'somebody',
    areas = [],
    ...changes
  }: Needs<IndicatorValue, 'indicatorId'>): Promise<IndicatorValue> {
    return this.insert('indicator_values', {
      position: this.made++,
      date: '2020',
      datePrecision: 'year',
      value: 1,
      numerator: null,
      denominator: null,
      reportedBy: by,
      source: 'a page',
      isChecked: false,
      note: null,
      areas: asJson(areas),
      ...changes,
    });
  }

  /** What a report measured. */
  reportedValue({
    on = dayAgo(0),
    parts = [],
    ...changes
  }: Needs<ReportedValue, 'statementId' | 'indicatorId'>): Promise<ReportedValue> {
    return this.insert('reported_values', { onDay: on, ...changes, parts: asJson(parts) });
  }

  /** A meeting that a report tells of. */
  meeting({ decisions = [], organisations = [], ...changes }: Needs<Meeting, 'statementId'>): Promise<Meeting> {
    return this.insert('meetings', {
      id: randomUUID(),
      level: 'regional',
      heldOn: dayAgo(10),
      agenda: 'What was talked about',
      ...changes,
      organisations: asJson(organisations),
      decisions: asJson(decisions),
    });
  }

  outcome(changes: Needs<DecisionOutcome, 'statementId' | 'decisionId' | 'outcome'>): Promise<DecisionOutcome> {
    return this.insert('decision_outcomes', { text: 'How one knows', ...changes });
  }

  /** @param slots by key; what they do not name is as a count of people is. */
  template({
    slots = [],
    ...changes
  }: Partial<Omit<Template, 'slots'>> & { slots?: Partial<Slot>[] } = {}): Promise<Template> {
    const slug = changes.slug ?? this.name('template');
    return this.insert('templates', {
      id: randomUUID(),
      slug,
      title: inBoth(slug),
      view: 'targets',
      ...changes,
      slots: asJson(slots.map((slot) => ({ ...A_SLOT, title: inBoth(slot.key ?? ''), ...slot }))),
    });
  }

  focalPoint(changes: Needs<FocalPoint, 'organisationId' | 'recommendationId' | 'accountId'>): Promise<FocalPoint> {
    return this.insert('focal_points', { part: 'focal_point', ...changes });
  }

  private async statement(
    changes: Needs<Statement, 'noun' | 'recommendationId' | 'organisationId'>,
  ): Promise<Statement> {
    const { state = 'published', organisationId } = changes;
    const at = changes.publishedAt ?? changes.createdAt ?? new Date();
    const authorId = changes.authorId ?? (await this.account({ organisationId })).id;
    return this.insert('statements', {
      id: randomUUID(),
      authorId,
      editedById: authorId,
      state,
      language: 'fr',
      text: 'What was done and what was not, in a few words.',
      judgement: null,
      period: null,
      asOf: null,
      supersedesId: null,
      createdAt: at,
      updatedAt: at,
      submittedAt: state === 'published' || state === 'submitted' ? at : null,
      publishedAt: state === 'published' ? at : null,
      isDemo: false,
      version: 1,
      creationHash: randomBytes(32),
      ...changes,
    });
  }

  private name(noun: string): string {
    return `${noun}${this.made++}`;
  }

  private async placeOf(statementId: string | null): Promise<object> {
    if (statementId === null) return {};
    const found = await this.database.query('SELECT organisation_id, recommendation_id FROM statements WHERE id = $1', [
      statementId,
    ]);
    const [row] = (Array.isArray(found) ? found : (found as { rows: unknown[] }).rows) as Record<string, string>[];
    return { organisationId: row?.['organisation_id'], recommendationId: row?.['recommendation_id'] };
  }

  private async insert<Row>(table: string, row: object): Promise<Row> {
    const columns = Object.keys(row).map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
    const places = columns.map((_, index) => `$${String(index + 1)}`);
    await this.database.query(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`,
      Object.values(row),
    );
    return row as Row;
  }
}

const A_SLOT = {
  kind: 'count',
  unit: 'people',
  direction: 'up',
  isCumulative: true,
  dimensions: [],
  record: [],
  after: null,
};

/** pg takes a list for a PostgreSQL array; a column of JSON wants its text. */
const asJson = (value: unknown): string => JSON.stringify(value);
