import {
  type AdminRequest,
  type AdminRequestsPage,
  type CreateAdminRequest,
  type DecidedRequest,
  type Id,
  type NewAdminRequest,
  type PageQuery,
  PAGE_LIMIT_DEFAULT,
  REQUEST_FIELDS,
  REQUEST_TRANSITIONS,
  type RequestAction,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { InvitationsService } from '../accounts/invitations.service.js';
import { type Actor } from '../core/access/actor.js';
import { type Creation } from '../core/http/creation.js';
import { creationHash } from '../core/http/creation-hash.js';
import { decodeCursor, pageOf } from '../core/http/page.js';
import { isUuid } from '../core/http/validators.js';
import { JournalService } from '../core/journal/journal.service.js';
import { Conflict, Forbidden, InvalidInput, Stale } from '../core/problems/problems.js';
import { toRequest, traceOf } from './request.mapper.js';
import { type RequestView } from './request.view.js';
import { refusalOf } from './request.workflow.js';
import { RequestExecution } from './request-execution.service.js';
import { RequestSubjects } from './request-subjects.service.js';
import { RequestsRepository } from './requests.repository.js';

/** Which version of which request somebody decides about. */
export interface Target {
  id: Id;
  version: number;
}

interface Closed {
  before: RequestView;
  after: RequestView;
}

/** What one administrator asks for and another one decides. */
@Injectable()
export class RequestsService {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly subjects: RequestSubjects,
    private readonly execution: RequestExecution,
    private readonly invitations: InvitationsService,
    private readonly journal: JournalService,
  ) {}

  /** @throws InvalidInput */
  async findPage(actor: Actor, { cursor, limit = PAGE_LIMIT_DEFAULT }: PageQuery): Promise<AdminRequestsPage> {
    const after = cursor === undefined ? null : await this.placeOf(cursor);
    const rows = await this.requests.findListed(after, limit + 1);
    const page = pageOf(rows, limit, await this.requests.count(), ({ id }) => [id]);
    return { ...page, items: page.items.map((request) => toRequest(actor, request)) };
  }

  /** What waits for this administrator. */
  async findToDecide(actor: Actor): Promise<AdminRequest[]> {
    const open = await this.requests.findOpen();
    return open
      .filter((request) => refusalOf(actor, request, 'approval') === null)
      .map((request) => toRequest(actor, request));
  }

  /** Sending the same again answers the request as it stands, and changes nothing but its code. @throws InvalidInput, Conflict */
  async create(actor: Actor, id: Id, sent: CreateAdminRequest): Promise<Creation<NewAdminRequest>> {
    const hash = creationHash(sent);
    const isNew = !(await this.requests.find(id)) && (await this.add(actor, id, sent, hash));
    const request = await this.requests.findCreated(actor, id, hash);
    if (!request) throw new Conflict('id_taken');
    const code = await this.giveCode(request);
    const verb = isNew ? 'create' : code && 'renew_code';
    if (verb) await this.journal.record(actor, { noun: 'request', id, verb, after: traceOf(request) });
    return { isNew, record: { ...toRequest(actor, request), code } };
  }

  /** Does what was asked for, in the same transaction. @throws Absent, Forbidden, Stale, Conflict */
  async approve(actor: Actor, target: Target): Promise<DecidedRequest> {
    const closed = await this.close(actor, target, 'approval');
    const faults = await this.subjects.findFaults(closed.before);
    if (faults.length > 0) throw new Conflict('step_refused');
    const invited = await this.execution.carryOut(actor, closed.before);
    await this.record(actor, 'approval', closed, invited && { invitationId: invited.id });
    return { request: toRequest(actor, closed.after), link: invited?.link ?? null };
  }

  /** Refuses or withdraws it: nothing comes of it. @throws Absent, Forbidden, Stale, Conflict */
  async drop(actor: Actor, target: Target, action: 'refusal' | 'withdrawal'): Promise<DecidedRequest> {
    const closed = await this.close(actor, target, action);
    await this.record(actor, action, closed);
    return { request: toRequest(actor, closed.after), link: null };
  }

  private async add(actor: Actor, id: Id, sent: CreateAdminRequest, hash: Buffer): Promise<boolean> {
    const matter = await this.subjects.resolve(actor, sent);
    const isNew = await this.requests.insert(actor, { ...matter, id, reason: sent.reason.trim(), creationHash: hash });
    if (isNew || (await this.requests.find(id))) return isNew;
    throw new InvalidInput([{ path: REQUEST_FIELDS[sent.kind][0], code: 'taken' }]);
  }

  /** A new half of the invitation that is asked for; null where there is none, or mail carries it. */
  private async giveCode({ id, email, state }: RequestView): Promise<string | null> {
    if (email === null || state !== 'open') return null;
    const drawn = this.invitations.drawCode();
    if (!drawn) return null;
    await this.requests.setCode(id, drawn.codeHash);
    return drawn.code;
  }

  private async close(actor: Actor, { id, version }: Target, action: RequestAction): Promise<Closed> {
    const before = await this.requests.getForChange(id);
    const refusal = refusalOf(actor, before, action);
    if (refusal === 'forbidden') throw new Forbidden();
    if (before.version !== version) throw new Stale(toRequest(actor, before));
    if (refusal) throw new Conflict(refusal);
    await this.requests.close(actor, before, REQUEST_TRANSITIONS[action].to);
    return { before, after: await this.requests.getForChange(id) };
  }

  private record(actor: Actor, action: RequestAction, { before, after }: Closed, more: object | null = null) {
    const change = { noun: 'request', id: after.id, verb: REQUEST_TRANSITIONS[action].verb };
    return this.journal.record(actor, { ...change, before: traceOf(before), after: { ...traceOf(after), ...more } });
  }

  /** A cursor names the request before. */
  private async placeOf(cursor: string): Promise<Id> {
    const [id] = decodeCursor(cursor, isUuid);
    if (await this.requests.find(id)) return id;
    throw new InvalidInput([{ path: 'cursor', code: 'format' }]);
  }
}
