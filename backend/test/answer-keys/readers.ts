import { randomUUID } from 'node:crypto';
import { VISIBILITY_LEVELS } from '@parole-tenue/contract';
import { assessmentOn } from '../assessments.js';
import { DEMONSTRATION_ACCOUNTS } from '../../src/demo/demonstration-accounts.js';
import { type Recommendation } from '../../src/recommendations/recommendation.entity.js';
import { type Statement } from '../../src/statements/statement.entity.js';
import { dayAgo, daysAgo, Factory, inBoth } from '../factories.js';
import { type Person, personOf, type Side, sideOf } from '../side.js';
import { type Answer, type Browser, TestApp } from '../test-app.js';
import { type Expected, SET_NAMES } from './expected.js';
import { proofUnder, withdrawnUnder, workAround } from './proofs.js';
import { fillTracks, planIndicator } from './tracks.js';

export const READERS = [
  'visitor',
  'member',
  'lead',
  'cso',
  'ministry',
  'donor',
  'observer',
  'editor',
  'administrator',
] as const;
export type Reader = (typeof READERS)[number];

/** Everybody who reads, and a database in which no list of an answer is empty for all of them. */
export class Readers {
  private constructor(
    readonly app: TestApp,
    private readonly browsers: Record<Reader, Browser>,
    /** Under the names that the expectations use. */
    private readonly records: Record<string, string>,
    /** Of the people of the organisation that everything is about. */
    readonly names: string[],
  ) {}

  static async start(): Promise<Readers> {
    const app = await TestApp.start();
    const make = new Factory(app.owner);
    const us = await sideOf(app, make, 'civil_society');
    const sides = {
      cso: await sideOf(app, make, 'civil_society'),
      ministry: await sideOf(app, make, 'government'),
      donor: await sideOf(app, make, 'donor'),
      observer: await sideOf(app, make, 'independent'),
    };
    const [editor, administrator] = [
      await personOf(app, make, { role: 'editor' }),
      await personOf(app, make, { role: 'administrator' }),
    ];
    const leads = Object.values(sides).map(({ lead }) => lead);
    const everybody = [us.member, us.lead, ...leads, editor, administrator];
    const records = await new Filling(app, make, us, sides.ministry).fill(everybody, [us, ...Object.values(sides)]);
    const browsers = { visitor: app.visitor(), member: us.member.browser, lead: us.lead.browser, ...browsersOf(sides) };
    return new Readers(
      app,
      { ...browsers, editor: editor.browser, administrator: administrator.browser },
      records,
      [us.member, us.lead].map(({ account }) => account.name),
    );
  }

  stop(): Promise<void> {
    return this.app.stop();
  }

  ask(route: string, { of = '', query = '' }: Expected, reader: Reader): Promise<Answer> {
    const path = route.replace('GET ', '').replace(/\{\w+\}(\/\{\w+\})*/, this.records[of] ?? '');
    return this.browsers[reader].get(path + query);
  }
}

function browsersOf<Name extends string>(sides: Record<Name, Side>): Record<Name, Browser> {
  const entries = Object.entries<Side>(sides).map(([name, { lead }]) => [name, lead.browser]);
  return Object.fromEntries(entries) as Record<Name, Browser>;
}

type Saying = Pick<Statement, 'recommendationId' | 'organisationId' | 'authorId'>;

const REMARKS = JSON.stringify([{ at: 'text', quote: 'ici', remark: 'Où ?' }]);

/** Something of everything: about one CSO, and a ministry that answers for the same recommendation. */
class Filling {
  private indicator = '';

  constructor(
    private readonly app: TestApp,
    private readonly make: Factory,
    private readonly us: Side,
    private readonly ministry: Side,
  ) {}

  /** @returns what the expectations name. */
  async fill(everybody: Person[], sides: Side[]): Promise<Record<string, string>> {
    const { framework, recommendation } = await this.register();
    const statements = await this.statements(recommendation);
    await this.judgements(recommendation, statements);
    await this.pending();
    await this.objections(recommendation.id, statements);
    const tracks = await fillTracks(this.make, this.ministry.organisationId);
    for (const person of everybody) await this.account(person, recommendation.reference);
    for (const { organisationId } of sides) await this.make.invitation({ role: 'lead', organisationId });
    const [email] = DEMONSTRATION_ACCOUNTS;
    await this.make.account({ email, organisationId: this.us.organisationId });
    await this.app.owner.query('UPDATE sessions SET confirmed_at = now()');
    const asked = await this.make.account({ role: 'administrator' });
    const about = { organisationId: this.us.organisationId, personId: this.us.lead.account.id };
    await this.make.request({ kind: 'suspend_person', askedById: asked.id, ...about });
    const { reference } = recommendation;
    const files = Object.fromEntries(
      [...SET_NAMES.map((name) => `${name}.json`), 'reports.csv'].map((file) => [file, file]),
    );
    const cards = { siteCard: 'en', card: `fr/${reference}` };
    const named = { framework, recommendation: reference, organisation: this.us.slug };
    return { ...files, ...cards, ...statements, ...tracks, ...named };
  }

  private async register(): Promise<{ framework: string; recommendation: Recommendation }> {
    const { make, us, ministry } = this;
    const theme = await make.theme();
    await make.area();
    const after = await make.framework();
    const framework = await make.framework({
      followedBy: [after.slug],
      about: inBoth('Son objet'),
      endedNote: inBoth('Fini'),
      formerRhythms: [{ rhythm: 'half_yearly', until: '2020-01-01' }],
    });
    const recommendation = await make.recommendation({
      frameworkId: framework.id,
      themes: [theme.slug],
      templateId: (await make.template({ about: inBoth('Ce que cela mesure'), slots: [{ key: 'jobs' }] })).id,
      related: [{ framework: framework.slug, how: 'implements' }],
    });
    const [recommendationId, organisationId] = [recommendation.id, ministry.organisationId];
    await make.recordedAssessment({ frameworkId: framework.id, organisationId });
    const support = { recommendationId, organisationId: us.organisationId, part: 'support' } as const;
    const { id: standsInForId } = await make.responsibility(support);
    await make.responsibility({ recommendationId, organisationId, standsInForId });
    await make.responsibility({ recommendationId, organisationId: us.organisationId, part: 'funding' });
    const ours = { recommendationId, organisationId: us.organisationId };
    await make.focalPoint({ ...ours, accountId: us.member.account.id });
    await make.focalPoint({ ...ours, accountId: us.lead.account.id, part: 'alternate' });
    const { id: indicatorId } = await make.indicator({
      ...{ recommendationId, target: { value: 5, date: null, basis: inBoth('Promis') } },
    });
    this.indicator = indicatorId;
    await planIndicator(make, { recommendationId, organisationId });
    await make.indicatorValue({ indicatorId, areas: [{ area: 'mopti', value: 1 }] });
    await this.app.owner.query(`INSERT INTO organisation_names (organisation_id, until, name) VALUES ($1, $2, $3)`, [
      ...[us.organisationId, dayAgo(900), inBoth('Autrefois')],
    ]);
    return { framework: framework.slug, recommendation };
  }

  /** Published on both sides, sharply different, with evidence at every level; and drafts that came back. */
  private async statements({ id: recommendationId }: Recommendation): Promise<Record<string, string>> {
    const { make, us, ministry } = this;
    const theirs = { recommendationId, organisationId: ministry.organisationId, authorId: ministry.member.account.id };
    const { id: milestoneId } = await make.milestone({ recommendationId, organisationId: ministry.organisationId });
    const { id: dropped } = await make.milestone({ recommendationId, organisationId: ministry.organisationId });
    await make.revision({ milestoneId, plannedFrom: dayAgo(40), plannedTo: dayAgo(20) });
    const said = await make.report({ ...theirs, judgement: 'full', publishedAt: daysAgo(80) });
    await make.move({ statementId: said.id, milestoneId, state: 'in_progress' });
    const ours = { recommendationId, organisationId: us.organisationId, authorId: us.member.account.id };
    const before = await make.report({ ...ours, publishedAt: daysAgo(3) });
    await make.move({ statementId: before.id, milestoneId: dropped, state: 'in_progress' });
    const report = await make.report({
      ...{ ...ours, judgement: 'not_initiated', supersedesId: before.id, milestoneId, stance: 'contradicts' },
    });
    const assessment = await make.assessment({ ...ours, judgement: 'not_initiated' });
    const answers = await this.answers(ours, theirs, { ours: report.id, theirs: said.id });
    const drafts = {
      report: await make.report({ ...ours, state: 'returned', milestoneId, stance: 'contradicts' }),
      assessment: await make.assessment({ ...ours, state: 'returned' }),
    };
    const ground = { app: this.app, make, milestoneId, ...ours };
    for (const { id: statementId } of [report, assessment, drafts.report, drafts.assessment, ...answers.all]) {
      await proofUnder(ground, statementId);
      await withdrawnUnder(ground, statementId);
      await this.giveBack(statementId);
    }
    for (const { id: statementId } of [report, drafts.report]) await this.cargo(statementId, milestoneId);
    const evidence = await Promise.all(
      VISIBILITY_LEVELS.map(async (level) => [level, await proofUnder(ground, assessment.id, level)] as const),
    );
    const restricted = Object.fromEntries(evidence)['restricted'] ?? '';
    return {
      ...(await workAround(ground, report.id, restricted)),
      ...answers.named,
      ...{ theirs: said.id, report: report.id, assessment: assessment.id, reportDraft: drafts.report.id },
      ...{ assessmentDraft: drafts.assessment.id, ...Object.fromEntries(evidence) },
    };
  }

  /** Of ours, of the milestone and the framework too, with what they rest on; and what the ministry replied to one. */
  private async judgements(
    { id: recommendationId, frameworkId }: Recommendation,
    { assessment = '', assessmentDraft = '', theirs = '', public: evidenceId = '' }: Record<string, string>,
  ): Promise<void> {
    const { make, us, ministry } = this;
    const ours = { organisationId: us.organisationId, authorId: us.member.account.id, judgement: 'minimum' } as const;
    const { id: milestoneId } = await make.milestone({ recommendationId, organisationId: ministry.organisationId });
    const ofStep = await make.assessment({
      ...ours,
      recommendationId,
      milestoneId,
      areas: ['mopti'],
      publishedAt: daysAgo(20),
    });
    const ofWhole = await make.assessment({ ...ours, recommendationId: null, frameworkId, publishedAt: daysAgo(20) });
    for (const statementId of [assessment, assessmentDraft, ofStep.id, ofWhole.id]) {
      await make.ground({ statementId, evidenceId });
      await make.ground({ statementId, reportId: theirs });
    }
    const replied = { recommendationId, organisationId: ministry.organisationId, answersId: assessment };
    await make.reply({ ...replied, authorId: ministry.member.account.id, publishedAt: daysAgo(20) });
    const local = { ...ours, recommendationId, areas: ['mopti'], publishedAt: daysAgo(20) };
    await make.assessment(local);
  }

  /** Everything that a report carries. */
  private async cargo(statementId: string, milestoneId: string): Promise<void> {
    const { make } = this;
    const blockers = [{ kind: 'funding', text: 'Pas de budget', since: dayAgo(40) } as const];
    await make.move({ statementId, milestoneId, state: 'achieved', blockers });
    const indicatorId = this.indicator;
    await make.reportedValue({
      statementId,
      indicatorId,
      value: 5,
      parts: [{ dimension: 'sex', key: 'female', value: 2 }],
    });
    const decisions = [{ id: randomUUID(), text: 'Se revoir', owner: 'Le préfet', dueOn: dayAgo(-9) }];
    await make.meeting({ statementId, decisions });
    await make.outcome({ statementId, decisionId: randomUUID(), outcome: 'kept' });
  }

  /** Of ours a response, an objection to what they said and a reply to theirs, each published and as a draft. */
  private async answers(ours: Saying, theirs: Saying, reports: { ours: string; theirs: string }) {
    const { make } = this;
    await make.response({ ...theirs, publishedAt: daysAgo(2) });
    const { id: objectionId } = await make.objection({ ...theirs, answersId: reports.ours, publishedAt: daysAgo(2) });
    const made = async (state: Partial<Statement>) => ({
      response: await make.response({ ...ours, ...state }),
      objection: await make.objection({ ...ours, ...state, answersId: reports.theirs }),
      reply: await make.reply({ ...ours, ...state, answersId: objectionId }),
    });
    const [published, drafts] = [await made({ publishedAt: daysAgo(1) }), await made({ state: 'returned' })];
    const named = {
      ...{ response: published.response.id, objection: published.objection.id, reply: published.reply.id },
      ...{ responseDraft: drafts.response.id, objectionDraft: drafts.objection.id, replyDraft: drafts.reply.id },
    };
    return { named, all: [...Object.values(published), ...Object.values(drafts)] };
  }

  private giveBack(statementId: string): Promise<unknown> {
    return this.app.owner.query(
      `INSERT INTO statement_returns (id, statement_id, returned_by_id, remark, remarks, returned_at) VALUES ($1, $2, $3, 'Depuis quand ?', $4, now())`,
      [randomUUID(), statementId, this.us.lead.account.id, REMARKS],
    );
  }

  /** Where both lead and owe a report, with a step that is late; and of ours what waits for one or the other. */
  private async pending(): Promise<void> {
    const { make, us, ministry } = this;
    for (const { organisationId } of [us, ministry]) {
      const { id: recommendationId } = await make.recommendation();
      await make.responsibility({ recommendationId, organisationId });
      await make.milestone({ recommendationId, organisationId, plannedOn: dayAgo(10) });
      await make.report({ recommendationId, organisationId, publishedAt: daysAgo(400) });
      await make.assessment({
        recommendationId,
        organisationId: ministry.organisationId,
        judgement: 'minimum',
        publishedAt: daysAgo(20),
      });
    }
    const { id: recommendationId } = await make.recommendation();
    for (const { account } of [us.member, us.lead]) {
      const row = { recommendationId, organisationId: us.organisationId, authorId: account.id };
      await make.assessment({ ...row, state: 'submitted' });
    }
  }

  /** Each to what the other published, without a reply. */
  private async objections(recommendationId: string, { report, theirs }: Record<string, string>): Promise<void> {
    const { make, us, ministry } = this;
    const [ours, others] = [us.organisationId, ministry.organisationId];
    await make.objection({ recommendationId, organisationId: others, answersId: report ?? '' });
    await make.objection({ recommendationId, organisationId: ours, answersId: theirs ?? '' });
  }

  /** A notice to close, and a draft where somebody may draft: it stands in the journal too. */
  private async account({ account, browser }: Person, recommendation: string): Promise<void> {
    await this.make.notice({ accountId: account.id });
    const body = assessmentOn(recommendation, { judgement: null, reasons: '' });
    if (account.organisationId !== null) await browser.put('assessments', body);
  }
}
