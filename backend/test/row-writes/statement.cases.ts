import { accountOf } from '../second-wall/world.js';
import { type Cases, lead, member, there } from './ground.js';

const NEW_STATEMENT = `INSERT INTO statements (id, noun, recommendation_id, organisation_id, author_id, edited_by_id, state, language, text,
    as_of, created_at, updated_at, creation_hash, published_at)
  SELECT gen_random_uuid(), 'assessment', recommendation_id, $1, $2, $2, $3, 'fr', 'x', '2026-01-01', now(), now(), '\\x00',
    CASE $3 WHEN 'published' THEN now() END
  FROM statements WHERE state = 'published' AND recommendation_id IS NOT NULL LIMIT 1`;
const DISCARD = 'DELETE FROM statements WHERE id = $1';
const CLEAR = `WITH cleared AS (DELETE FROM evidence WHERE statement_id = $1) ${DISCARD}`;
const ANSWERING = `UPDATE statements SET state = 'published', submitted_at = now(), published_at = now() WHERE id = $1`;

/** Statements, their steps and the remarks on them. */
export const STATEMENTS: Cases = {
  refused: [
    [
      'an objection, turned to another statement',
      member,
      'UPDATE statements SET answers_id = $1',
      () => [there.ids.published],
    ],
    ['a response, published by a member', member, ANSWERING, () => [there.ids.response]],
    [
      'a step, signed in another’s name',
      lead,
      `UPDATE statements SET state = 'submitted', stepped_by_id = $2, stepped_from = 'draft', stepped_at = now() WHERE id = $1`,
      () => [there.ids.draft, there.ids.colleague],
    ],
    [
      'a step of nobody, taken back',
      member,
      `UPDATE statements SET state = 'draft' WHERE id = $1`,
      () => [there.ids.submitted],
    ],
    [
      'a remark of others, withdrawn',
      member,
      'UPDATE statement_returns SET withdrawn_at = now() WHERE returned_by_id <> $1',
      () => [there.ids.colleague],
    ],
    ['a remark, written anew', lead, `UPDATE statement_returns SET remark = 'x'`, () => []],
    [
      'a statement in the name of another organisation',
      member,
      NEW_STATEMENT,
      () => [there.ministry.organisation.id, there.ids.colleague, 'draft'],
    ],
    [
      'a statement in the name of a colleague',
      lead,
      NEW_STATEMENT,
      () => [there.cso.organisation.id, there.ids.colleague, 'draft'],
    ],
    [
      'a statement that is born published',
      member,
      NEW_STATEMENT,
      () => [there.cso.organisation.id, there.ids.colleague, 'published'],
    ],
    ['a statement by a visitor', () => there.editor, NEW_STATEMENT, () => [null, accountOf(there.editor), 'draft']],
    [
      'another organisation’s draft, changed',
      member,
      `UPDATE statements SET text = 'x', edited_by_id = $2 WHERE id = $1`,
      () => [there.ids.theirs, there.ids.colleague],
    ],
    [
      'a draft, changed in the name of a colleague',
      lead,
      `UPDATE statements SET text = 'x', edited_by_id = $2 WHERE id = $1`,
      () => [there.ids.draft, there.ids.colleague],
    ],
    [
      'a draft, given to another organisation',
      member,
      'UPDATE statements SET organisation_id = $2 WHERE id = $1',
      () => [there.ids.draft, there.ministry.organisation.id],
    ],
    [
      'a draft, given to another author',
      member,
      'UPDATE statements SET author_id = $2 WHERE id = $1',
      () => [there.ids.draft, accountOf(lead())],
    ],
    [
      'a draft, published without being sent in',
      lead,
      `UPDATE statements SET state = 'published', published_at = now() WHERE id = $1`,
      () => [there.ids.draft],
    ],
    [
      'one’s own statement, published by oneself',
      member,
      `UPDATE statements SET state = 'published', published_at = now() WHERE id = $1`,
      () => [there.ids.submitted],
    ],
    [
      'a statement sent in, changed',
      member,
      `UPDATE statements SET text = 'x', edited_by_id = $2 WHERE id = $1`,
      () => [there.ids.submitted, there.ids.colleague],
    ],
    [
      'a published statement, changed',
      lead,
      `UPDATE statements SET text = 'x', edited_by_id = $2 WHERE id = $1`,
      () => [there.cso.published.id, accountOf(lead())],
    ],
    [
      'a published statement, taken back',
      lead,
      `UPDATE statements SET state = 'draft', published_at = NULL WHERE id = $1`,
      () => [there.cso.published.id],
    ],
    [
      'a published statement of others, changed',
      () => there.ministry.lead,
      `UPDATE statements SET text = 'x' WHERE id = $1`,
      () => [there.cso.published.id],
    ],
    ['a draft of others, thrown away', lead, DISCARD, () => [there.ids.theirs]],
    ['a lead’s draft, thrown away by a member', member, DISCARD, () => [there.ids.response]],
    ['what was sent in, thrown away', lead, DISCARD, () => [there.ids.submitted]],
    ['what was sent back, thrown away', lead, DISCARD, () => [there.ids.returned]],
    ['a published statement, thrown away', lead, DISCARD, () => [there.ids.published]],
    [
      'a remark on what others sent in',
      () => there.ministry.lead,
      `INSERT INTO statement_returns SELECT gen_random_uuid(), $1, $2, 'x', now()`,
      () => [there.ids.submitted, accountOf(there.ministry.lead)],
    ],
  ],
  allowed: [
    ['a draft of one’s own', member, NEW_STATEMENT, () => [there.cso.organisation.id, there.ids.colleague, 'draft']],
    [
      'a change to the own organisation’s draft',
      lead,
      `UPDATE statements SET text = 'x', edited_by_id = $2 WHERE id = $1`,
      () => [there.ids.draft, accountOf(lead())],
    ],
    [
      'a colleague’s statement, published by the lead',
      lead,
      `UPDATE statements SET state = 'published', published_at = now() WHERE id = $1`,
      () => [there.ids.submitted],
    ],
    ['a draft, thrown away by the lead with its evidence', lead, CLEAR, () => [there.ids.empty]],
    ['a response, published by the lead of who leads', lead, ANSWERING, () => [there.ids.response]],
  ],
};
