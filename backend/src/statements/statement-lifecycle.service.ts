import { isDeepStrictEqual } from 'node:util';
import {
  DAILY_PUBLICATIONS_MAX,
  EDITABLE_STATES,
  type Id,
  isGranted,
  REPLY_DAYS,
  type ReturnStatement,
  type StatementAction,
  type StatementStep,
  type SubjectKey,
  transitionOf,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { hasCode, UNIQUE_VIOLATION } from '../core/database/error-code.js';
import { type Creation } from '../core/http/creation.js';
import { secondsLeftOfDay } from '../core/http/validators.js';
import { JournalService } from '../core/journal/journal.service.js';
import { Conflict, Forbidden, InvalidInput, refuseFaults, Stale, TooMany } from '../core/problems/problems.js';
import { remarkFaults } from './remark.rules.js';
import { snapshotOf } from './statement.snapshot.js';
import { type StatementKind } from './statement-kind.js';
import { contentOf, type StatementContent, type StatementDraft, type StatementView } from './statement.view.js';
import { problemOf, refusalOf } from './statement.workflow.js';
import { StatementChangesRepository } from './statement-changes.repository.js';
import { StatementsRepository } from './statements.repository.js';

/** What a client sends to create a statement. */
export interface SentDraft extends StatementContent, Pick<StatementDraft, 'id' | 'supersedes' | 'answers'> {
  subject: SubjectKey;
  creationHash: Buffer;
}

/** Which version of which statement somebody is about to change. */
export interface Target {
  id: Id;
  version: number;
}

/** Drafted, changed, submitted, returned, published: every act on a statement, with its entry in the journal. */
@Injectable()
export class StatementLifecycle {
  constructor(
    private readonly statements: StatementsRepository,
    private readonly changes: StatementChangesRepository,
    private readonly journal: JournalService,
  ) {}

  /** Sending the same again changes nothing and answers the record as it stands. @throws InvalidInput, Forbidden, Conflict */
  async create<Own>(kind: StatementKind<unknown, Own>, member: Member, sent: SentDraft): Promise<Creation<Own>> {
    const isNew = !(await this.changes.isTaken(kind.noun, sent.id)) && (await this.add(kind, member, sent));
    const statement = await this.statements.findCreated(member, kind.noun, sent.id, sent.creationHash);
    if (!statement) throw new Conflict('id_taken');
    if (isNew) await this.record(member, 'create', statement, null, statement);
    return { isNew, record: await this.show(kind, member, statement) };
  }

  /** Changing nothing makes no new version. @throws Absent, Forbidden, Stale, Conflict, InvalidInput */
  async change<Own>(
    kind: StatementKind<unknown, Own>,
    member: Member,
    target: Target,
    changes: Partial<StatementContent>,
  ): Promise<Own> {
    const statement = await this.getForAction(kind, member, target, 'edit');
    const changed = { ...statement, ...changes };
    if (isDeepStrictEqual(comparable(changed), comparable(statement))) return this.show(kind, member, statement);
    refuseFaults(await kind.findFaults(member, changed, false, statement));
    await this.changes.saveContent(member, changed);
    return this.finish(kind, member, 'change', statement);
  }

  /** @throws Absent, Forbidden, Stale, Conflict, InvalidInput */
  async submit<Own>(kind: StatementKind<unknown, Own>, member: Member, target: Target): Promise<Own> {
    const statement = await this.getForAction(kind, member, target, 'submission');
    refuseFaults(await kind.findFaults(member, statement, true));
    return this.take(kind, member, statement, 'submission');
  }

  /** @throws Absent, Forbidden, Stale, Conflict, InvalidInput where a remark is at no place of it */
  async giveBack<Own>(
    kind: StatementKind<unknown, Own>,
    member: Member,
    target: Target,
    { remark, remarks = [] }: ReturnStatement,
  ): Promise<Own> {
    const statement = await this.getForAction(kind, member, target, 'return');
    refuseFaults(remarkFaults(await this.show(kind, member, statement), remarks));
    await this.changes.addReturn(member, statement.id, { remark, remarks });
    return this.take(kind, member, statement, 'return', { remark, remarks });
  }

  /** Takes back one's own last step, within a minute and before anybody built on it. @throws Absent, Forbidden, Stale, Conflict */
  async undo<Own>(kind: StatementKind<unknown, Own>, member: Member, target: Target): Promise<Own> {
    const statement = await this.getForAction(kind, member, target, 'undoing');
    if (!statement.stepped) throw new Conflict('step_refused');
    await this.changes.undoStep(statement, statement.stepped.from);
    return this.finish(kind, member, 'undo', statement);
  }

  /** Throws away what nobody else ever read: a draft that was never sent in. @throws Absent, Forbidden, Stale, Conflict */
  async discard(kind: StatementKind<unknown, unknown>, member: Member, target: Target): Promise<void> {
    const draft = await this.getForAction(kind, member, target, 'discard');
    await kind.clear(member, draft);
    await this.changes.remove(draft.id);
    await this.record(member, 'delete', draft, draft, null);
    await this.journal.forget(draft.noun, draft.id);
  }

  /** What was right when it was sent in may be so no longer: then it is not published. @throws Absent, Forbidden, Stale, Conflict, InvalidInput, TooMany */
  async publish<Own>(kind: StatementKind<unknown, Own>, member: Member, target: Target): Promise<Own> {
    const statement = await this.getForAction(kind, member, target, 'publication');
    await this.requireAllowance(member, statement);
    await this.changes.holdPlans(statement.id);
    const faults = await kind.findFaults(member, statement, true);
    // Whoever may still change it is told at the field; what was sent in has to be sent back first.
    if (EDITABLE_STATES.includes(statement.state)) refuseFaults(faults);
    if (faults.length > 0) throw new Conflict('step_refused');
    return this.take(kind, member, statement, 'publication').catch(refuseSecondSuccessor);
  }

  private async add<Own>(kind: StatementKind<unknown, Own>, member: Member, sent: SentDraft): Promise<boolean> {
    const where = await this.statements.findPlace(sent.subject, member.organisationId);
    if (!where) throw new InvalidInput([{ path: kind.subjectField, code: 'not_found' }]);
    if (!isGranted(member, `${kind.noun}.draft`, where.place)) throw new Forbidden();
    const draft = { ...sent, ...where, noun: kind.noun, organisationId: member.organisationId };
    refuseFaults(await kind.findFaults(member, draft, false));
    return this.changes.insert({ ...draft, authorId: member.accountId });
  }

  private async getForAction<Own>(
    kind: StatementKind<unknown, Own>,
    member: Member,
    { id, version }: Target,
    action: StatementAction,
  ): Promise<StatementView> {
    await this.changes.lock(member, id);
    const statement = await this.statements.getVisible(member, kind.noun, id);
    const refusal = refusalOf(member, statement, action);
    if (refusal === 'forbidden') throw problemOf(refusal);
    if (statement.version !== version) throw new Stale(await this.show(kind, member, statement));
    if (refusal) throw problemOf(refusal);
    return statement;
  }

  /** Nobody buries a subject, or what others said of it, under their own words. @throws TooMany */
  private async requireAllowance(member: Member, { id }: StatementView): Promise<void> {
    if ((await this.changes.countToday(member, id)) >= DAILY_PUBLICATIONS_MAX)
      throw new TooMany(secondsLeftOfDay(), 'enough_today');
  }

  private async take<Own>(
    kind: StatementKind<unknown, Own>,
    member: Member,
    statement: StatementView,
    step: StatementStep,
    more: object | null = null,
  ): Promise<Own> {
    const replyDays = step === 'publication' && statement.noun === 'objection' ? REPLY_DAYS : null;
    await this.changes.saveStep(member, statement, step, replyDays);
    return this.finish(kind, member, transitionOf(statement.noun, step)?.verb ?? step, statement, more);
  }

  private async finish<Own>(
    kind: StatementKind<unknown, Own>,
    member: Member,
    verb: string,
    before: StatementView,
    more: object | null = null,
  ): Promise<Own> {
    const after = await this.statements.getVisible(member, kind.noun, before.id);
    await this.record(member, verb, before, before, after, more);
    return this.show(kind, member, after);
  }

  private async show<Own>(kind: StatementKind<unknown, Own>, member: Member, statement: StatementView): Promise<Own> {
    const toOwn = await kind.ownMapperFor(member, [statement]);
    return toOwn(statement);
  }

  private record(
    member: Member,
    verb: string,
    { noun, id }: Pick<StatementView, 'noun' | 'id'>,
    before: StatementView | null,
    after: StatementView | null,
    more: object | null = null,
  ): Promise<void> {
    const [was, is] = [before && snapshotOf(before), after && snapshotOf(after)];
    const secret = { before: was?.secret ?? null, after: is?.secret ?? null, ...more };
    return this.journal.record(member, { noun, id, verb, before: was?.open, after: is?.open, secret });
  }
}

/** Of two that supersede the same report the database lets one through. */
function refuseSecondSuccessor(error: unknown): never {
  throw hasCode(error, UNIQUE_VIOLATION) ? new Conflict('step_refused') : error;
}

/** What a report carries and what an assessment rests on has no order. */
function comparable(content: StatementContent): StatementContent {
  const { areas, grounds, moves, values, meetings, outcomes, ...rest } = contentOf(content);
  return {
    ...rest,
    areas: [...areas].sort(),
    grounds: { reports: [...grounds.reports].sort(), evidence: [...grounds.evidence].sort() },
    moves: sortedBy(moves, ({ milestone }) => milestone),
    values: sortedBy(values, ({ indicator }) => indicator),
    meetings: sortedBy(meetings, ({ id }) => id),
    outcomes: sortedBy(outcomes, ({ decision }) => decision),
  };
}

function sortedBy<Item extends object>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return items.map((item) => ({ ...item })).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
