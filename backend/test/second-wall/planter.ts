import { type Role } from '@parole-tenue/contract';
import { type Organisation } from '../../src/organisations/organisation.entity.js';
import { Factory, PASSWORD } from '../factories.js';
import { type TestApp } from '../test-app.js';
import { Canaries, type Canary } from './canaries.js';
import { type Somebody } from './who.js';

/** Makes the records and people of a world, and knows what is hidden in them. */
export class Planter extends Canaries {
  readonly make: Factory;

  constructor(readonly app: TestApp) {
    super();
    this.make = new Factory(app.owner);
  }

  /** Somebody who is signed in, unless suspended; name and address are canaries. */
  async person(
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
}
