import { randomUUID } from 'node:crypto';
import { type OneTimeLink } from '@parole-tenue/contract';
import { type Factory, PASSWORD } from './factories.js';
import { tokenIn } from './mailbox.js';
import { type Person, personOf, type Side } from './side.js';
import { type Answer, type TestApp } from './test-app.js';

const NEW_PASSWORD = 'trois calebasses sous le karité';

/** One request that writes, by whom, and of what record the journal shall tell. */
interface PeopleCase {
  send: () => Promise<Answer>;
  by: Person;
  noun: string;
  id: string;
}

/** What people do about their own account and about each other. */
export function peopleCases(
  app: () => TestApp,
  make: () => Factory,
  side: () => Side,
): Record<string, () => Promise<PeopleCase>> {
  const somebody = (): Promise<Person> => personOf(app(), make(), { organisationId: side().organisationId });
  const mine = async (send: (by: Person) => Promise<Answer>, noun: string): Promise<PeopleCase> => {
    const by = await somebody();
    await app().confirm(by);
    return { send: () => send(by), by, noun, id: by.account.id };
  };
  const theirs = async (
    send: (lead: Person, id: string) => Promise<Answer>,
    isSuspended = false,
  ): Promise<PeopleCase> => {
    const [{ lead: by }, { id }] = [side(), (await somebody()).account];
    await app().confirm(by);
    if (isSuspended) await app().owner.query('UPDATE accounts SET suspended_at = now() WHERE id = $1', [id]);
    return { send: () => send(by, id), by, noun: 'member', id };
  };
  const invite = (by: Person, id: string): Promise<Answer> =>
    by.browser.send('PUT', `/api/invitations/${id}`, { body: { email: `${id}@example.test`, role: 'member' } });
  const linkFor = async ({ account }: Person): Promise<string> => {
    const address = `/api/members/${account.id}/password-link`;
    return tokenIn((await side().lead.browser.send<OneTimeLink>('POST', address)).body.link);
  };
  return {
    'PATCH /api/account': () =>
      mine(
        ({ browser }) => browser.send('PATCH', '/api/account', { version: 1, body: { name: 'X', language: 'en' } }),
        'account',
      ),
    'PUT /api/account/password': () =>
      mine(
        ({ browser }) =>
          browser.send('PUT', '/api/account/password', { body: { current: PASSWORD, next: NEW_PASSWORD } }),
        'account',
      ),
    'POST /api/account/erasure': () => mine(({ browser }) => browser.send('POST', '/api/account/erasure'), 'member'),
    'DELETE /api/account/notices/{id}': async () => {
      const [by, id] = [await somebody(), randomUUID()];
      const insert = `INSERT INTO notices (id, account_id, kind) VALUES ($1, $2, 'role_changed')`;
      await app().owner.query(insert, [id, by.account.id]);
      return { send: () => by.browser.send('DELETE', `/api/account/notices/${id}`), by, noun: 'notice', id };
    },
    'POST /api/password-links/use': async () => {
      const by = await somebody();
      const body = { token: await linkFor(by), password: NEW_PASSWORD };
      const send = () => app().visitor().send('POST', '/api/password-links/use', { body });
      return { send, by, noun: 'account', id: by.account.id };
    },
    'PATCH /api/members/{id}': () =>
      theirs(({ browser }, id) => browser.send('PATCH', `/api/members/${id}`, { version: 1, body: { role: 'lead' } })),
    'POST /api/members/{id}/suspension': () =>
      theirs(({ browser }, id) => browser.send('POST', `/api/members/${id}/suspension`)),
    'POST /api/members/{id}/restoration': () =>
      theirs(({ browser }, id) => browser.send('POST', `/api/members/${id}/restoration`), true),
    'POST /api/members/{id}/password-link': () =>
      theirs(({ browser }, id) => browser.send('POST', `/api/members/${id}/password-link`)),
    'PUT /api/invitations/{id}': () => {
      const [{ lead: by }, id] = [side(), randomUUID()];
      return Promise.resolve({ send: () => invite(by, id), by, noun: 'invitation', id });
    },
    'DELETE /api/invitations/{id}': async () => {
      const [{ lead: by }, id] = [side(), randomUUID()];
      await invite(by, id);
      return { send: () => by.browser.send('DELETE', `/api/invitations/${id}`), by, noun: 'invitation', id };
    },
  };
}
