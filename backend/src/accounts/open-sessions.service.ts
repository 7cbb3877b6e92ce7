import { type OpenSession, type OpenSessionsPage, type PageQuery, type UnsentKey } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Actor, type SessionFacts } from '../core/access/actor.js';
import { pageOfWhole } from '../core/http/page.js';
import { JournalService } from '../core/journal/journal.service.js';
import { Absent, NotSignedIn } from '../core/problems/problems.js';
import { DeviceCookie } from './device-cookie.js';
import { SessionCookie } from './session-cookie.js';
import { type OpenSessionRow, SessionsRepository } from './sessions.repository.js';

/** Where one is signed in, and how to end it from here: the next request is refused. */
@Injectable()
export class OpenSessionsService {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly cookie: SessionCookie,
    private readonly device: DeviceCookie,
    private readonly journal: JournalService,
  ) {}

  async findPage(actor: Actor, session: SessionFacts, query: PageQuery): Promise<OpenSessionsPage> {
    const rows = await this.sessions.findOpen(actor);
    return pageOfWhole(
      rows.map((row) => openSessionOf(row, session)),
      query,
      ({ id }) => id,
    );
  }

  async end(actor: Actor, id: string): Promise<void> {
    if (!(await this.sessions.end(actor, id))) throw new Absent();
    await this.record(actor, 'end');
  }

  /** This one too. Other devices are no longer known: a stolen one has no lane of its own to guess on. */
  async endAll(actor: Actor, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.sessions.endAll(null);
    await this.sessions.forgetDevices(actor, this.device.read(request));
    this.cookie.clear(reply);
    await this.record(actor, 'end_all');
  }

  /** Of this session alone, and so gone with it. @throws NotSignedIn for a session of before there were such keys. */
  async getUnsentKey(actor: Actor, session: SessionFacts): Promise<UnsentKey> {
    const key = await this.sessions.getUnsentKey(actor, session.id);
    if (!key) throw new NotSignedIn();
    return { key: key.toString('base64') };
  }

  private async record(actor: Actor, verb: string): Promise<void> {
    await this.journal.record(actor, { noun: 'session', id: actor.accountId, verb });
  }
}

function openSessionOf({ id, device, since, lastUsedAt }: OpenSessionRow, current: SessionFacts): OpenSession {
  return {
    ...{ id, device, since: since.toISOString(), lastUsedAt: lastUsedAt.toISOString() },
    isThis: id === current.id,
  };
}
