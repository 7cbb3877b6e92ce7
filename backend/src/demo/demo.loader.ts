import { randomUUID } from 'node:crypto';
import { type Day } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Account } from '../accounts/account.entity.js';
import { PasswordsService } from '../accounts/passwords.service.js';
import { Database } from '../core/database/database.js';
import { today } from '../core/http/validators.js';
import { type Change, JournalService } from '../core/journal/journal.service.js';
import { StatementGround } from '../assessments/statement-ground.entity.js';
import { Cleaning } from '../evidence/cleaning.entity.js';
import { EvidenceOffer } from '../evidence/evidence-offer.entity.js';
import { Evidence } from '../evidence/evidence.entity.js';
import { Upload } from '../evidence/upload.entity.js';
import { Verification } from '../evidence/verification.entity.js';
import { Widening } from '../evidence/widening.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { DecisionOutcome } from '../progress/decision-outcome.entity.js';
import { FocalPoint } from '../progress/focal-point.entity.js';
import { Indicator } from '../progress/indicator.entity.js';
import { Meeting } from '../progress/meeting.entity.js';
import { MilestoneMove } from '../progress/milestone-move.entity.js';
import { MilestoneRevision } from '../progress/milestone-revision.entity.js';
import { Milestone } from '../progress/milestone.entity.js';
import { ReportedValue } from '../progress/reported-value.entity.js';
import { Responsibility } from '../recommendations/responsibility.entity.js';
import { StatementReturn } from '../statements/statement-return.entity.js';
import { Statement } from '../statements/statement.entity.js';
import { Calendar } from './calendar.js';
import { type Cast } from './cast.js';
import { STAND_INS } from './content/stand-ins.js';
import { FRAMEWORK_STORIES, STORIES } from './content/stories.js';
import { type DaysAgo, type DemoStandIn } from './content/shape.js';
import { DemoFiles } from './demo-files.js';
import { DemoRepository } from './demo.repository.js';
import { DEMONSTRATION_PASSWORD } from './demonstration-accounts.js';
import { accountRows, castOf, organisationRows } from './people-rows.js';
import { joined, type Row, type StoryRows } from './rows.js';
import { frameworkRows } from './statement-rows.js';
import { storyRows } from './story-rows.js';

/** When the fictional organisations came, and at what hour. */
const ARRIVAL: DaysAgo = 548;
const ARRIVAL_HOUR = 8;

/** In the order in which the tables need each other. */
const TABLES: [keyof Omit<StoryRows, 'journal' | 'sent'>, new () => object][] = [
  ['focalPoints', FocalPoint],
  ['milestones', Milestone],
  ['revisions', MilestoneRevision],
  ['indicators', Indicator],
  ['statements', Statement],
  ['returns', StatementReturn],
  ['moves', MilestoneMove],
  ['values', ReportedValue],
  ['meetings', Meeting],
  ['outcomes', DecisionOutcome],
  ['evidence', Evidence],
  ['grounds', StatementGround],
  ['uploads', Upload],
  ['cleanings', Cleaning],
  ['widenings', Widening],
  ['offers', EvidenceOffer],
  ['verifications', Verification],
];

/** Fills a database that has the register with fictional organisations and what they said, once. */
@Injectable()
export class DemoLoader {
  constructor(
    private readonly database: Database,
    private readonly repository: DemoRepository,
    private readonly passwords: PasswordsService,
    private readonly journal: JournalService,
    private readonly files: DemoFiles,
  ) {}

  /** Days are counted back from the given one. @returns whether it was loaded now. */
  load(day: Day = today()): Promise<boolean> {
    const calendar = new Calendar(day);
    return this.database.transaction(async () => {
      if (await this.repository.isLoaded()) return false;
      const recommendations = await this.repository.findRecommendationIds();
      const cast = await this.introduce(calendar);
      const replacements = [];
      for (const standIn of STAND_INS) {
        replacements.push(await this.replace(standIn, recommendations, cast, calendar));
      }
      await this.tell(recommendations, cast, calendar, replacements);
      return true;
    });
  }

  private async introduce(calendar: Calendar): Promise<Cast> {
    const organisations = organisationRows();
    const accounts = accountRows(organisations, await this.hashes(), calendar.at(ARRIVAL, ARRIVAL_HOUR));
    await this.repository.insert(Organisation, organisations);
    await this.repository.insert(Account, accounts);
    for (const { id, slug, kind, name } of organisations) {
      await this.arrive({ noun: 'organisation', id, after: { slug, kind, name } }, calendar);
    }
    for (const { id, role, organisationId } of accounts) {
      await this.arrive({ noun: 'account', id, after: { role, organisationId } }, calendar);
    }
    return castOf(organisations, accounts);
  }

  private async hashes() {
    const [demonstration, nobodys] = await Promise.all([
      this.passwords.hash(DEMONSTRATION_PASSWORD),
      this.passwords.hash(randomUUID()),
    ]);
    return { demonstration, nobodys };
  }

  private async replace(
    { recommendation, part, organisation, inPlaceOf, since }: DemoStandIn,
    recommendations: ReadonlyMap<string, string>,
    cast: Cast,
    calendar: Calendar,
  ): Promise<StoryRows['journal'][number]> {
    const recommendationId = idOf(recommendations, recommendation);
    const real = await this.repository.getResponsibility(recommendationId, part, inPlaceOf);
    const said = { recommendationId, organisationId: cast.organisations[organisation], part, standsInForId: real.id };
    const { basis, from, until } = real;
    const row: Row<Responsibility> = {
      id: randomUUID(),
      ...said,
      basis,
      from: since === undefined ? from : calendar.day(since),
      until,
      isDemo: true,
      version: 1,
      creationHash: null,
    };
    await this.repository.insert(Responsibility, [row]);
    const at = calendar.at(since ?? ARRIVAL, ARRIVAL_HOUR);
    return {
      actor: null,
      change: { noun: 'responsibility', id: row.id, verb: 'create', before: null, after: said, at },
    };
  }

  private async tell(
    recommendations: ReadonlyMap<string, string>,
    cast: Cast,
    calendar: Calendar,
    before: StoryRows['journal'],
  ): Promise<void> {
    const files = await this.files.read();
    const stories = STORIES.map((story) =>
      storyRows(story, { recommendationId: idOf(recommendations, story.recommendation), cast, calendar, files }),
    );
    const frameworks = await this.repository.findFrameworkIds();
    const whole = FRAMEWORK_STORIES.map((story) =>
      frameworkRows(story, idOf(frameworks, story.framework), { cast, calendar, files }),
    );
    const rows = joined([...stories, ...whole]);
    await this.files.handIn(rows.sent);
    for (const [table, entity] of TABLES) await this.repository.insert(entity, rows[table]);
    const entries = [...before, ...rows.journal].sort(
      (one, other) => one.change.at.getTime() - other.change.at.getTime(),
    );
    for (const { actor, change } of entries) await this.journal.record(actor, change);
  }

  /** What was there from the beginning. */
  private arrive(change: Omit<Change, 'verb' | 'at'>, calendar: Calendar): Promise<void> {
    return this.journal.record(null, { ...change, verb: 'create', at: calendar.at(ARRIVAL, ARRIVAL_HOUR) });
  }
}

/** @param known recommendations by reference, or frameworks by slug */
function idOf(known: ReadonlyMap<string, string>, reference: string): string {
  const id = known.get(reference);
  if (id === undefined) throw new Error(`The register has no ${reference}, which the demonstration speaks of.`);
  return id;
}
