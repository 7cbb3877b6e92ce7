import { accountOf } from '../second-wall/world.js';
import { type Cases, lead, member, there } from './ground.js';

const NEW_INVITATION = `INSERT INTO invitations (id, organisation_id, role, email, token_hash, expires_at)
  VALUES (gen_random_uuid(), $1, $2, 'x@example.test', '\\x01', now())`;

/** Accounts, sessions, invitations, links and notices. */
export const ACCOUNTS: Cases = {
  refused: [
    ['one’s own role, raised', member, `UPDATE accounts SET role = 'lead' WHERE id = $1`, () => [there.ids.colleague]],
    [
      'an editor who becomes administrator',
      () => there.editor,
      `UPDATE accounts SET role = 'administrator' WHERE id = $1`,
      () => [accountOf(there.editor)],
    ],
    [
      'a colleague’s password, set by the lead',
      lead,
      `UPDATE accounts SET password_hash = 'x' WHERE id = $1`,
      () => [there.ids.colleague],
    ],
    [
      'a colleague’s second factor, taken by the lead',
      lead,
      'UPDATE accounts SET factor_secret = NULL, has_factor = false, factor_pending = $2 WHERE id = $1',
      () => [there.ids.colleague, 'x'],
    ],
    [
      'a colleague, renamed by a member',
      member,
      `UPDATE accounts SET name = 'x' WHERE id = $1`,
      () => [accountOf(lead())],
    ],
    [
      'an account of others, suspended',
      lead,
      'UPDATE accounts SET suspended_at = now() WHERE id = $1',
      () => [accountOf(there.ministry.member)],
    ],
    [
      'a lead, suspended by one administrator',
      () => there.administrator,
      'UPDATE accounts SET suspended_at = now() WHERE id = $1',
      () => [accountOf(lead())],
    ],
    [
      'a lead’s password, set by an administrator',
      () => there.administrator,
      `UPDATE accounts SET password_hash = 'x' WHERE id = $1`,
      () => [accountOf(lead())],
    ],
    [
      'a lead, made administrator by an administrator',
      () => there.administrator,
      `UPDATE accounts SET role = 'editor' WHERE id = $1`,
      () => [accountOf(there.editor)],
    ],
    [
      'an account, made without an invitation',
      () => there.administrator,
      `INSERT INTO accounts (id, email, name, password_hash, role) VALUES (gen_random_uuid(), 'x', 'x', 'x', 'editor')`,
      () => [],
    ],
    ['an account, deleted', () => there.administrator, 'DELETE FROM accounts', () => []],
    [
      'a session for somebody else',
      lead,
      `INSERT INTO sessions (token_hash, account_id, id) VALUES ('\\x00', $1, gen_random_uuid())`,
      () => [there.ids.colleague],
    ],
    [
      'a session that ended, opened again',
      member,
      'UPDATE sessions SET ended_at = NULL WHERE account_id <> $1 OR ended_at IS NOT NULL',
      () => [there.ids.colleague],
    ],
    [
      'a known device for somebody else',
      lead,
      `INSERT INTO devices (token_hash, account_id) VALUES ('\\x00', $1)`,
      () => [there.ids.colleague],
    ],
    [
      'recovery codes for somebody else',
      lead,
      `INSERT INTO recovery_codes (account_id, code_hash) VALUES ($1, '\\x00')`,
      () => [there.ids.colleague],
    ],
    [
      'a notice to somebody unknown',
      lead,
      `INSERT INTO notices (id, account_id, kind) VALUES (gen_random_uuid(), $1, 'role_changed')`,
      () => [accountOf(there.ministry.member)],
    ],
    [
      'a link to others’ password',
      lead,
      `INSERT INTO password_links (token_hash, account_id, expires_at) VALUES ('\\x00', $1, now())`,
      () => [accountOf(there.ministry.member)],
    ],
    [
      'a link to the lead’s password, made by a member',
      member,
      `INSERT INTO password_links (token_hash, account_id, expires_at) VALUES ('\\x00', $1, now())`,
      () => [accountOf(lead())],
    ],
    ['an invitation into another organisation', lead, NEW_INVITATION, () => [there.ministry.organisation.id, 'member']],
    ['an invitation by a member', member, NEW_INVITATION, () => [there.cso.organisation.id, 'member']],
    [
      'an invitation of an administrator by one alone',
      () => there.administrator,
      NEW_INVITATION,
      () => [null, 'administrator'],
    ],
    [
      'an invitation of a lead by one administrator',
      () => there.administrator,
      NEW_INVITATION,
      () => [there.cso.organisation.id, 'lead'],
    ],
    [
      'a notice to all of another organisation',
      lead,
      `SELECT tell_organisation($1, 'role_changed')`,
      () => [there.ministry.organisation.id],
    ],
  ],
  allowed: [
    [
      'a link to a member’s password, made by the lead',
      lead,
      `INSERT INTO password_links (token_hash, account_id, expires_at) VALUES ('\\x00', $1, now())`,
      () => [there.ids.colleague],
    ],
    [
      'a member, suspended by the lead',
      lead,
      'UPDATE accounts SET suspended_at = now() WHERE id = $1',
      () => [there.ids.colleague],
    ],
    [
      'one’s own password',
      member,
      `UPDATE accounts SET password_hash = 'x' WHERE id = $1`,
      () => [there.ids.colleague],
    ],
    ['an invitation by a lead', lead, NEW_INVITATION, () => [there.cso.organisation.id, 'member']],
  ],
};
