import { accountOf } from '../second-wall/world.js';
import { type Cases, lead, NOW, there } from './ground.js';

const NEW_ENTRY = `INSERT INTO journal (account_id, organisation_id, noun, record_id, verb, at) VALUES ($1, $2, 'report', 'x', 'change', $3)`;

/** The journal, and the keys to what it keeps. */
export const JOURNAL: Cases = {
  refused: [
    [
      'an entry in the journal by somebody else',
      lead,
      NEW_ENTRY,
      () => [there.ids.colleague, there.cso.organisation.id, NOW],
    ],
    [
      'an entry in the journal of others',
      lead,
      NEW_ENTRY,
      () => [accountOf(lead()), there.ministry.organisation.id, NOW],
    ],
    [
      'an entry in the journal of another day',
      lead,
      NEW_ENTRY,
      () => [accountOf(lead()), there.cso.organisation.id, '2026-01-01'],
    ],
    ['the journal, rewritten', () => there.administrator, `UPDATE journal SET verb = 'x'`, () => []],
    ['the journal, silenced', () => there.administrator, 'DELETE FROM journal', () => []],
    [
      'the key to the journal of what still stands',
      lead,
      `DELETE FROM record_keys WHERE organisation_id = $1`,
      () => [there.cso.organisation.id],
    ],
  ],
  allowed: [
    ['an entry in one’s own journal', lead, NEW_ENTRY, () => [accountOf(lead()), there.cso.organisation.id, NOW]],
  ],
};
