import { type OrganisationKind, type Role } from '@parole-tenue/contract';
import { type Account } from '../src/accounts/account.entity.js';
import { type Factory, PASSWORD } from './factories.js';
import { type Browser, type TestApp } from './test-app.js';

export interface Person {
  account: Account & { email: string };
  browser: Browser;
}

/** An organisation with people who are signed in. */
export interface Side {
  organisationId: string;
  slug: string;
  member: Person;
  lead: Person;
}

export async function personOf(app: TestApp, make: Factory, changes: Partial<Account>): Promise<Person> {
  const account = await make.account(changes);
  return { account, browser: await app.signedIn(account.email, PASSWORD) };
}

/** A member and a lead of one new organisation. */
export async function sideOf(app: TestApp, make: Factory, kind: OrganisationKind): Promise<Side> {
  const { id: organisationId, slug } = await make.organisation({ kind });
  const person = (role: Role, name: string): Promise<Person> => personOf(app, make, { organisationId, role, name });
  return {
    organisationId,
    slug,
    member: await person('member', `Member of ${slug}`),
    lead: await person('lead', `Lead of ${slug}`),
  };
}

export const statusOf = async ({ browser }: Person, url: string): Promise<number> => (await browser.get(url)).status;
