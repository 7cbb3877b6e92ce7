import { isDeepStrictEqual } from 'node:util';
import {
  type Blackout,
  type BlackoutPreview,
  type BlackoutTarget,
  type CreateBlackout,
  type Id,
  type InspectBlackout,
  isGranted,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor, type SessionFacts } from '../core/access/actor.js';
import { requireConfirmed } from '../core/access/confirmation.js';
import { hasCode, UNIQUE_VIOLATION } from '../core/database/error-code.js';
import { type Creation } from '../core/http/creation.js';
import { JournalService } from '../core/journal/journal.service.js';
import { Absent, Conflict, Forbidden, InvalidInput, Stale } from '../core/problems/problems.js';
import { type BlackoutRow, BlackoutsRepository, type NewBlackout } from './blackouts.repository.js';

interface Target {
  id: Id;
  version: number;
}

/** Words that endanger a person are blacked out in every version: by the own lead at once, or by two editors. */
@Injectable()
export class BlackoutsService {
  constructor(
    private readonly blackouts: BlackoutsRepository,
    private readonly journal: JournalService,
  ) {}

  /** What would be blacked out; nothing is kept of the question. @throws InvalidInput, Forbidden */
  async inspect(actor: Actor, { target, words }: InspectBlackout): Promise<BlackoutPreview> {
    await this.requirePublished(actor, target);
    return { matches: await this.blackouts.findMatches(target, words) };
  }

  /** @throws Absent */
  async get(actor: Actor, id: Id): Promise<Blackout> {
    const row = await this.blackouts.find(actor, id);
    if (!row) throw new Absent();
    return this.show(actor, row);
  }

  /** Sending the same again changes nothing; of what is done nobody knows the words any more. @throws InvalidInput, Forbidden, Conflict */
  async create(actor: Actor, session: SessionFacts, id: Id, sent: CreateBlackout): Promise<Creation<Blackout>> {
    const before = await this.blackouts.find(actor, id);
    if (before && !isSame(actor, before, sent)) throw new Conflict('id_taken');
    if (!before) await this.add(actor, session, id, sent);
    const row = await this.blackouts.find(actor, id);
    if (!row) throw new Conflict('id_taken');
    if (!before) await this.record(actor, 'create', null, row);
    return { isNew: !before, record: await this.show(actor, row) };
  }

  /** Another editor agrees: it is done at once; or any editor refuses. The words are gone then. @throws Absent, Forbidden, Stale, Conflict */
  async decide(actor: Actor, { id, version }: Target, isAgreed: boolean): Promise<Blackout> {
    const before = await this.blackouts.getForDecision(actor, id);
    if (!mayDecide(actor, before, isAgreed)) throw new Forbidden();
    if (before.version !== version) throw new Stale(await this.show(actor, before));
    if (before.state !== 'open') throw new Conflict('step_refused');
    await this.blackouts.decide(id, isAgreed);
    const after = await this.blackouts.getForDecision(actor, id);
    await this.record(actor, isAgreed ? 'agree' : 'refuse', before, after);
    return this.show(actor, after);
  }

  private async add(actor: Actor, session: SessionFacts, id: Id, sent: CreateBlackout): Promise<void> {
    const { target, words, category } = sent;
    const { matches } = await this.inspect(actor, sent);
    if (matches.every(({ count }) => count === 0)) throw new InvalidInput([{ path: 'words', code: 'not_found' }]);
    const blackout: NewBlackout = { id, target, words, category };
    if (actor.role === 'editor') return this.ask(actor, blackout);
    requireConfirmed(session);
    await this.blackouts.blackOut(blackout).catch(refuseTaken);
  }

  private async ask(actor: Actor, blackout: NewBlackout): Promise<void> {
    if (!(await this.blackouts.insert(actor, blackout))) throw new Conflict('id_taken');
  }

  /** Published; of the own organisation where a lead asks. */
  private async requirePublished(actor: Actor, target: BlackoutTarget): Promise<void> {
    const found = await this.blackouts.findPublished(target);
    if (!found) throw new InvalidInput([{ path: 'target.id', code: 'not_found' }]);
    if (actor.role !== 'editor' && found.organisationId !== actor.organisationId) throw new Forbidden();
  }

  private async show(actor: Actor, row: BlackoutRow): Promise<Blackout> {
    const { target, words, askedById, state, ...shown } = row;
    const isOpen = state === 'open';
    return {
      ...{ ...shown, target, state, words },
      preview: words && { matches: await this.blackouts.findMatches(target, words) },
      isMine: askedById === actor.accountId,
      allowedActions: (['agreement', 'refusal'] as const).filter(
        (step) => isOpen && mayDecide(actor, row, step === 'agreement'),
      ),
    };
  }

  private record(actor: Actor, verb: string, before: BlackoutRow | null, after: BlackoutRow): Promise<void> {
    const change = { noun: 'blackout', id: after.id, verb };
    return this.journal.record(actor, { ...change, before: before && traceOf(before), after: traceOf(after) });
  }
}

/** Whoever asked may refuse it too: that takes it back. */
function mayDecide(actor: Actor, { askedById }: BlackoutRow, isAgreed: boolean): boolean {
  const isMine = askedById === actor.accountId;
  if (isMine && !isAgreed) return actor.role === 'editor';
  return isGranted(actor, 'blackout.decide', isMine ? 'asked' : 'to_decide');
}

function isSame(actor: Actor, row: BlackoutRow, { target, words }: CreateBlackout): boolean {
  const isOfThis = row.target.noun === target.noun && row.target.id === target.id;
  const isOfMine = row.askedById === actor.accountId && isOfThis;
  return isOfMine && (row.words === null || isDeepStrictEqual(row.words, words));
}

/** Never the words. */
function traceOf({ target, category, state, version }: BlackoutRow): object {
  return { target, category, state, version };
}

function refuseTaken(error: unknown): never {
  throw hasCode(error, UNIQUE_VIOLATION) ? new Conflict('id_taken') : error;
}
