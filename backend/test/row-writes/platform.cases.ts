import { accountOf } from '../second-wall/world.js';
import { type Cases, lead, there } from './ground.js';

/** Requests of administrators, organisations, and the database itself. */
export const PLATFORM: Cases = {
  refused: [
    [
      'a request by who is no administrator',
      lead,
      `INSERT INTO requests (id, kind, reason, asked_by_id, creation_hash) VALUES (gen_random_uuid(), 'grant_role', 'x', $1, '\\x00')`,
      () => [accountOf(lead())],
    ],
    [
      'a request, approved by who asked',
      () => there.administrator,
      `UPDATE requests SET state = 'approved', decided_by_id = $1, decided_at = now() WHERE asked_by_id = $1`,
      () => [accountOf(there.administrator)],
    ],
    [
      'a request, approved in another’s name',
      () => there.administrator,
      `UPDATE requests SET state = 'approved', decided_by_id = $1, decided_at = now() WHERE true`,
      () => [accountOf(there.editor)],
    ],
    [
      'an organisation, changed by its lead',
      lead,
      `UPDATE organisations SET kind = 'donor' WHERE id = $1`,
      () => [there.cso.organisation.id],
    ],
    [
      'an organisation’s kind, changed by one administrator',
      () => there.administrator,
      `UPDATE organisations SET kind = 'donor' WHERE id = $1`,
      () => [there.cso.organisation.id],
    ],
    [
      'an organisation, suspended by an editor',
      () => there.editor,
      'UPDATE organisations SET suspended_at = now() WHERE id = $1',
      () => [there.cso.organisation.id],
    ],
    [
      'an older name, made up by a lead',
      lead,
      `INSERT INTO organisation_names (organisation_id, until, name) VALUES ($1, '2001-01-01', '{}')`,
      () => [there.cso.organisation.id],
    ],
    ['a count of changes', () => there.administrator, 'UPDATE change_counts SET changes = 0 WHERE true', () => []],
    ['a table', lead, 'CREATE TABLE made ()', () => []],
    ['the owner’s role', lead, 'SET ROLE parole_owner', () => []],
    ['the role of tasks', lead, 'SET ROLE parole_task', () => []],
  ],
  allowed: [],
};
