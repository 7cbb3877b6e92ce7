import { type OrganisationKind, type Role } from '@parole-tenue/contract';
import { type Account } from '../src/accounts/account.entity.js';
import { Factory, PASSWORD } from './factories.js';
import { type Browser, TestApp } from './test-app.js';

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

/** An application and the sides that use it, each by the name it is given. */
export async function appWith<Name extends string>(
  kinds: Record<Name, OrganisationKind>,
): Promise<{ app: TestApp; make: Factory } & Record<Name, Side>> {
  const app = await TestApp.start();
  const make = new Factory(app.data);
  const sides = {} as Record<Name, Side>;
  for (const name in kinds) sides[name] = await sideOf(app, make, kinds[name]);
  return { ...sides, app, make };
}

export const statusOf = async ({ browser }: Person, url: string): Promise<number> => (await browser.get(url)).status;
