import { randomBytes, randomUUID } from 'node:crypto';
import { type Statement } from '../../src/statements/statement.entity.js';
import { daysAgo } from '../factories.js';
import { type Ground, saidBy } from './ground.js';
import { type Party } from './party.js';
import { type Planter } from './planter.js';
import { accountOf, type Asks, isAdministrator, isLeadOf, isOf, type Somebody } from './who.js';

/** Who belongs to a party and what they are charged with; its journal; what is kept of one person. */
export async function hidePeople(planter: Planter, ground: Ground, party: Party): Promise<void> {
  const { organisation, member, published } = party;
  const accountId = accountOf(member);
  const gone = { suspendedAt: new Date() };
  await planter.person(`${organisation.slug} suspended`, 'member', organisation, isOf(organisation), gone);
  const place = saidBy(ground, organisation);
  await planter.make.focalPoint({ ...place, accountId });
  await planter.app.owner.query('INSERT INTO focal_point_versions VALUES ($1, $2, 2)', [
    ...[place.organisationId, place.recommendationId],
  ]);
  await keepJournal(planter, published, accountId);
  await keepPerson(planter, accountId);
}

/** What administrators read, and of it what a lead does. */
export async function hideAdministration(planter: Planter, { organisation, lead }: Party, administrator: Somebody) {
  const isForLead = isLeadOf(organisation);
  const invitation = planter.mark('invitation', { id: randomUUID() }, isForLead);
  await planter.make.insert('invitations', {
    ...{ ...invitation, organisation_id: organisation.id, role: 'member', token_hash: randomBytes(32) },
    ...{ email: `${planter.plant('invited', isForLead)}@example.test`, invited_by_id: accountOf(lead) },
    expires_at: daysAgo(-7),
  });
  const request = planter.mark('request', { id: randomUUID() }, isAdministrator);
  await planter.make.insert('requests', {
    ...{ ...request, kind: 'grant_role', role: 'editor', reason: planter.plant('reason', isAdministrator) },
    ...{ email: `${planter.plant('asked', isAdministrator)}@example.test`, creation_hash: randomBytes(32) },
    asked_by_id: accountOf(administrator),
  });
  const isForBoth = (who: Asks): boolean => isOf(organisation)(who) || isAdministrator(who);
  await planter.person(`${organisation.slug} new lead`, 'lead', organisation, isForBoth);
}

async function keepJournal(planter: Planter, { organisationId, id }: Statement, accountId: string): Promise<void> {
  const record = { organisation_id: organisationId, noun: 'assessment', record_id: id };
  await planter.make.insert('journal', { ...record, account_id: accountId, verb: 'change' });
  await planter.make.insert('record_keys', { ...record, key: randomBytes(32) });
}

async function keepPerson(planter: Planter, accountId: string): Promise<void> {
  const { owner } = planter.app;
  const isMine = ({ asker }: Asks): boolean => asker?.accountId === accountId;
  const notice = planter.mark('notice', { id: randomUUID() }, isMine);
  await planter.make.insert('notices', { ...notice, account_id: accountId, kind: 'role_changed' });
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM sessions WHERE account_id = $1', [accountId]);
  for (const session of rows) planter.mark('session', session, isMine);
  await planter.make.insert('devices', { token_hash: randomBytes(32), account_id: accountId });
  await planter.make.insert('recovery_codes', { account_id: accountId, code_hash: randomBytes(32) });
  await planter.make.insert('password_links', {
    ...{ account_id: accountId, token_hash: randomBytes(32), expires_at: daysAgo(0) },
  });
  await planter.make.insert('throttles', { lane: randomBytes(32) });
  await planter.make.insert('request_counts', { lane: randomBytes(32), minute: new Date(), requests: 1 });
  await owner.query(`INSERT INTO throttle_keys VALUES ('2020-01-01', '\\x00') ON CONFLICT DO NOTHING`);
}
