import { STATEMENT_NOUNS, type StatementNoun } from '@parole-tenue/contract';
import { blackedOutOn, day, id, isDemo, language, organisation, recommendation, text, word } from './columns.js';
import { type SqlColumn } from './dataset.js';

/** When it was published sorts; the day alone is told. */
const PUBLISHED = `to_char(s.published_at AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSUS')`;

/** Published statements of one noun, oldest first. */
export const statementsOf = (noun: StatementNoun) => ({
  from: `published_statements s LEFT JOIN recommendations r ON r.id = s.recommendation_id
    LEFT JOIN frameworks f ON f.id = s.framework_id CROSS JOIN LATERAL (SELECT signed_by(s.id) AS ref) signed`,
  where: `s.noun = '${noun}'`,
  order: [PUBLISHED, 's.id::text'],
  recommendation: 's.recommendation_id',
});

/** Where it stands and who signed it. */
export const SIGNED: SqlColumn[] = [
  id('id', 's.id', 'Identifiant de la déclaration', 'Identifier of the statement'),
  recommendation(),
  ...organisation('signed.ref'),
];

/** Of what may be about a framework as a whole. */
export const FRAMEWORK = text(
  'framework',
  'f.slug',
  'Cadre jugé dans son ensemble\u00A0; vide quand il s’agit d’une recommandation',
  'Framework judged as a whole; empty where it is about a recommendation',
);

/** Its words, when they were published, and what followed. */
export const SAID: SqlColumn[] = [
  language('s.language'),
  text('text', 's.text', 'Texte de la déclaration, dans sa langue', 'Text of the statement, in its language'),
  day('publishedOn', 's.published_on', 'Jour de la publication', 'Day of publication'),
  id('supersedes', 's.supersedes_id', 'La version qu’elle remplace', 'The version that it supersedes'),
  id('supersededBy', 's.superseded_by_id', 'La version qui la remplace', 'The version that supersedes it'),
  blackedOutOn('(SELECT max(b.on_day) FROM statement_blackouts b WHERE b.statement_id = s.id)'),
  isDemo('s.is_demo'),
];

/** What it answers: a published statement. */
export const ANSWERED: SqlColumn[] = [
  id('answers', 's.answers_id', 'La déclaration à laquelle elle répond', 'The statement that it answers'),
  word(
    'answersNoun',
    `(SELECT a.noun FROM statements a WHERE a.id = s.answers_id AND a.state = 'published')`,
    STATEMENT_NOUNS,
    'Nature de cette déclaration',
    'What kind of statement that is',
  ),
  text(
    'answersOrganisation',
    `signed_by(s.answers_id)->>'slug'`,
    'Organisation qui a signé cette déclaration',
    'Organisation that signed that statement',
  ),
];
