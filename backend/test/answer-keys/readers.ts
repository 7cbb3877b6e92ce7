import { randomUUID } from 'node:crypto';
import { type CreateAssessment, VISIBILITY_LEVELS } from '@parole-tenue/contract';
import { DEMONSTRATION_ACCOUNTS } from '../../src/demo/demonstration-accounts.js';
import { type Recommendation } from '../../src/recommendations/recommendation.entity.js';
import { dayAgo, daysAgo, Factory, inBoth } from '../factories.js';
import { type Person, personOf, type Side, sideOf } from '../side.js';
import { type Answer, type Browser, TestApp } from '../test-app.js';
import { type Expected } from './expected.js';

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
    const path = route.replace('GET ', '').replace(/\{\w+\}/, this.records[of] ?? '');
    return this.browsers[reader].get(path + query);
  }
}

function browsersOf<Name extends string>(sides: Record<Name, Side>): Record<Name, Browser> {
  const entries = Object.entries<Side>(sides).map(([name, { lead }]) => [name, lead.browser]);
  return Object.fromEntries(entries) as Record<Name, Browser>;
}

/** Something of everything: about one CSO, and a ministry that answers for the same recommendation. */
class Filling {
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
    await this.pending();
    for (const person of everybody) await this.account(person, recommendation.reference);
    for (const { organisationId } of sides) await this.make.invitation({ role: 'lead', organisationId });
    const [email] = DEMONSTRATION_ACCOUNTS;
    await this.make.account({ email, organisationId: this.us.organisationId });
    await this.app.owner.query('UPDATE sessions SET confirmed_at = now()');
    const asked = await this.make.account({ role: 'administrator' });
    const about = { organisationId: this.us.organisationId, personId: this.us.lead.account.id };
    await this.make.request({ kind: 'suspend_person', askedById: asked.id, ...about });
    const { reference } = recommendation;
    return { ...statements, framework, recommendation: reference, organisation: this.us.slug };
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
    });
    const recommendation = await make.recommendation({
      frameworkId: framework.id,
      themes: [theme.slug],
      related: [{ framework: framework.slug, how: 'implements' }],
    });
    const [recommendationId, organisationId] = [recommendation.id, ministry.organisationId];
    await make.recordedAssessment({ frameworkId: framework.id, organisationId });
    const support = { recommendationId, organisationId: us.organisationId, part: 'support' } as const;
    const { id: standsInForId } = await make.responsibility(support);
    await make.responsibility({ recommendationId, organisationId, standsInForId });
    const { id: indicatorId } = await make.indicator({
      ...{ recommendationId, target: { value: 5, date: null, basis: inBoth('Promis') } },
    });
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
    await make.revision({ milestoneId, plannedFrom: dayAgo(40), plannedTo: dayAgo(20) });
    const said = await make.report({ ...theirs, judgement: 'full', publishedAt: daysAgo(80) });
    await make.move({ statementId: said.id, milestoneId, state: 'in_progress' });
    const ours = { recommendationId, organisationId: us.organisationId, authorId: us.member.account.id };
    const report = await make.report({ ...ours, judgement: 'not_initiated' });
    const assessment = await make.assessment({ ...ours, judgement: 'not_initiated' });
    const drafts = {
      report: await make.report({ ...ours, state: 'returned' }),
      assessment: await make.assessment({ ...ours, state: 'returned' }),
    };
    for (const { id: statementId } of [report, assessment, drafts.report, drafts.assessment]) {
      await make.evidence({ statementId, authorId: us.member.account.id });
      await this.giveBack(statementId);
    }
    for (const { id: statementId } of [report, drafts.report])
      await make.move({ statementId, milestoneId, state: 'achieved' });
    const evidence = await Promise.all(
      VISIBILITY_LEVELS.map(async (level) => {
        const { id } = await make.evidence({ statementId: assessment.id, authorId: us.member.account.id, level });
        return [level, id] as const;
      }),
    );
    return {
      ...{ report: report.id, assessment: assessment.id, reportDraft: drafts.report.id },
      ...{ assessmentDraft: drafts.assessment.id, ...Object.fromEntries(evidence) },
    };
  }

  private giveBack(statementId: string): Promise<unknown> {
    return this.app.owner.query(
      `INSERT INTO statement_returns (id, statement_id, returned_by_id, remark, returned_at) VALUES ($1, $2, $3, 'Depuis quand ?', now())`,
      [randomUUID(), statementId, this.us.lead.account.id],
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
    }
    const { id: recommendationId } = await make.recommendation();
    for (const { account } of [us.member, us.lead]) {
      const row = { recommendationId, organisationId: us.organisationId, authorId: account.id };
      await make.assessment({ ...row, state: 'submitted' });
    }
  }

  /** A notice to close, and a draft where somebody may draft: it stands in the journal too. */
  private async account({ account, browser }: Person, recommendation: string): Promise<void> {
    await this.make.notice({ accountId: account.id });
    const body: CreateAssessment = {
      ...{ recommendation, judgement: null, language: 'fr', reasons: '', asOf: dayAgo(0) },
    };
    if (account.organisationId !== null) await browser.put('assessments', body);
  }
}
