import { expect } from '@jest/globals';
import {
  type CreateAdminRequest,
  type DecidedRequest,
  type NewAdminRequest,
  type RequestAction,
} from '@parole-tenue/contract';
import { type Factory } from './factories.js';
import { type Person, personOf } from './side.js';
import { type Answer, type TestApp } from './test-app.js';

export const REASON = 'Le responsable a quitté l’organisation le mois dernier.';

/** What an administrator asks for; the reason is the same for all. */
export type Asked = Omit<CreateAdminRequest, 'reason'>;

/** Somebody who has just said again who they are. */
export async function administratorOf(app: TestApp, make: Factory): Promise<Person> {
  const person = await personOf(app, make, { role: 'administrator', name: 'Administrator' });
  await app.owner.query('UPDATE sessions SET confirmed_at = now() WHERE account_id = $1', [person.account.id]);
  return person;
}

/** One who asks, and two who may decide. */
export class Administrators {
  private constructor(
    readonly asking: Person,
    readonly second: Person,
    readonly third: Person,
  ) {}

  static async of(app: TestApp, make: Factory): Promise<Administrators> {
    const next = (): Promise<Person> => administratorOf(app, make);
    return new Administrators(await next(), await next(), await next());
  }

  ask<Body = NewAdminRequest>(body: object, by = this.asking, id?: string): Promise<Answer<Body> & { id: string }> {
    return by.browser.put<Body>('requests', { reason: REASON, ...body }, id);
  }

  decide<Body = DecidedRequest>(by: Person, id: string, action: RequestAction, version = 1): Promise<Answer<Body>> {
    return by.browser.send<Body>('POST', `/api/requests/${id}/${action}`, { version });
  }

  /** @returns the id of the request */
  async asked(body: Asked): Promise<string> {
    const { id, status } = await this.ask(body);
    expect(status).toBe(201);
    return id;
  }

  /** Asked by one and done by another. */
  async approved(body: Asked): Promise<DecidedRequest> {
    const answer = await this.decide(this.second, await this.asked(body), 'approval');
    expect(answer.status).toBe(200);
    return answer.body;
  }
}
