import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type InspectedInvitation, type NewInvitation, type Problem, type Session } from '@parole-tenue/contract';
import { Factory } from '../../test/factories.js';
import { halvesIn } from '../../test/mailbox.js';
import { type Person, personOf, type Side, sideOf } from '../../test/side.js';
import { TestApp, UNLIMITED } from '../../test/test-app.js';

let app: TestApp;
let make: Factory;
let ours: Side;
let theirs: Side;
let made = 0;

beforeAll(async () => {
  app = await TestApp.start({ limits: { ...UNLIMITED, invitationsPerHour: 6 } });
  make = new Factory(app.owner);
  ours = await sideOf(app, make, 'civil_society');
  theirs = await sideOf(app, make, 'government');
});
afterAll(() => app.stop());

interface Halves {
  token: string;
  code?: string;
}
const newAddress = (): string => `invited${made++}@example.test`;
const invite = (lead: Person, email = newAddress(), id = randomUUID()) =>
  lead.browser.put<NewInvitation & Problem>('invitations', { email, role: 'member' }, id);
const linkOf = async (lead: Person, email?: string): Promise<Halves> =>
  halvesIn((await invite(lead, email)).body.link.link);
const inspect = (halves: Halves) =>
  app.visitor().send<InspectedInvitation>('POST', '/api/invitations/inspection', { body: halves });
const accept = (halves: Halves, changes: object = {}) =>
  app.visitor().send<Session & Problem>('POST', '/api/invitations/acceptance', {
    body: { ...halves, name: 'Awa Zorbanéki', language: 'fr', password: 'trois calebasses sous le karité', ...changes },
  });
const faults = ({ errors = [] }: Problem) => errors.map(({ path, code }) => [path, code]);

/** Who has not invited anybody in this hour. */
const anotherLead = (): Promise<Person> => personOf(app, make, { organisationId: ours.organisationId, role: 'lead' });

it('without mail the link alone invites, and the address is only a name to sign in with', async () => {
  const lead = await anotherLead();
  const { email } = theirs.member.account;
  const { body } = await invite(lead, email);
  expect(body.link).toMatchObject({ isMailed: false, needsCode: false });
  const halves = halvesIn(body.link.link);
  expect((await inspect(halves)).body).toMatchObject({ offer: { email, mayChooseEmail: true } });
  const refused = await accept(halves);
  expect([refused.status, faults(refused.body)]).toEqual([400, [['email', 'taken']]]);
  const other = newAddress();
  expect((await accept(halves, { email: other })).status).toBe(200);
  const { rows } = await app.owner.query('SELECT organisation_id FROM accounts WHERE email = $1', [other]);
  expect(rows).toEqual([{ organisation_id: ours.organisationId }]);
});

it('so many are made or renewed in an hour, and then a time is told', async () => {
  const lead = await anotherLead();
  const [email, id] = [newAddress(), randomUUID()];
  const statuses: number[] = [];
  for (let time = 0; time < 4; time++) statuses.push((await invite(lead, email, id)).status);
  for (let time = 0; time < 2; time++) statuses.push((await invite(lead)).status);
  expect(statuses).toEqual([201, 200, 200, 200, 201, 201]);
  for (const again of [await invite(lead), await invite(lead, email, id)]) {
    expect([again.status, again.body.code]).toEqual([429, 'too_many']);
    expect(Number(again.headers['retry-after'])).toBeGreaterThan(3500);
    expect(again.body.detail).toMatch(/Recommencez dans (59|60) minutes/);
  }
  expect((await invite(theirs.lead)).status).toBe(201);
  await app.owner.query('UPDATE throttles SET open_at = now()');
  expect((await invite(lead)).status).toBe(201);
});

it('which addresses have an account is tried three times an hour with one link, at nobody else’s cost', async () => {
  const lead = await anotherLead();
  const { token } = await make.invitation({ role: 'member', organisationId: ours.organisationId });
  const another = await make.invitation({ role: 'member', organisationId: ours.organisationId });
  const tried = { email: theirs.member.account.email };
  for (const halves of [await linkOf(lead, theirs.lead.account.email), { token }]) {
    const statuses: number[] = [];
    for (let time = 0; time < 5; time++) statuses.push((await accept(halves, tried)).status);
    expect(statuses).toEqual([400, 400, 400, 429, 429]);
  }
  expect((await accept({ token: another.token }, { email: newAddress() })).status).toBe(200);
  expect((await accept({ token })).status).toBe(200);
  for (let time = 0; time < 5; time++) expect((await invite(lead)).status).toBe(201);
});
