import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { DEVICE, PHOTOGRAPHER } from './photos.js';

/** What a browser says of itself with every request, where it asks from, and what opens the demonstration's accounts. */
const CLIENT = ['HeadlessChrome', 'Mozilla/5.0'];
const ADDRESSES = ['127.0.0.1', '::1'];
const PASSWORD = 'Parole-tenue-demo-1';

/** What photos say of themselves, and how they are called on the phone. */
const PHOTOS = [DEVICE, PHOTOGRAPHER, 'Tenenkou'];

/** Where what names a person may be kept. */
const HOMES = ['accounts.name', 'accounts.email', 'invitations.email', 'requests.email'];
const PUBLIC = [
  'overview',
  'recommendations?limit=100',
  'organisations?limit=100',
  'reports?limit=100',
  'assessments?limit=100',
  'evidence?limit=100',
  'evidence/areas',
  'verifications?limit=100',
];

interface Words {
  people: string[];
  /** Captions and addresses of evidence, and texts, that are not public. */
  hidden: string[];
}

/**
 * After the journeys: what of people, their devices and what they keep to themselves is found in the log, in columns
 * that should be clean, and in what everybody reads.
 */
export async function findTraces(folder: string, url: string, output: string): Promise<string[]> {
  const client = new Client(await superuserOf(folder));
  await client.connect();
  try {
    const words = await wordsOf(client);
    return [
      ...inLog(output, [...words.people, ...words.hidden, ...PHOTOS, ...CLIENT, ...ADDRESSES, PASSWORD]),
      ...(await inColumns(client, [...PHOTOS, ...CLIENT, ...ADDRESSES, PASSWORD], [])),
      ...(await inColumns(client, words.people, HOMES)),
      ...(await inAnswers(url, [...words.people, ...words.hidden, ...PHOTOS])),
      ...(await inStore(join(folder, 'evidence'), PHOTOS)),
    ];
  } finally {
    await client.end();
  }
}

async function superuserOf(folder: string) {
  const [, , , port] = (await readFile(join(folder, 'database', 'cluster', 'postmaster.pid'), 'utf8')).split('\n');
  const password = (await readFile(join(folder, 'database', 'password'), 'utf8')).trim();
  return { host: '127.0.0.1', port: Number(port), user: 'parole_superuser', password, database: 'parole' };
}

async function wordsOf(client: Client): Promise<Words> {
  const list = async (sql: string): Promise<string[]> =>
    (await client.query<{ word: string }>(sql)).rows.map(({ word }) => word).filter((word) => word.length > 6);
  return {
    people: await list(
      `SELECT name AS word FROM accounts UNION SELECT email::text FROM accounts WHERE email IS NOT NULL`,
    ),
    hidden: await list(
      `WITH told AS (
         SELECT unnest(ARRAY[e.caption, e.text, e.url]) AS word, e.level = 'public' AND coalesce(s.state = 'published', true) AS is_public
         FROM evidence e LEFT JOIN statements s ON s.id = e.statement_id
         UNION ALL SELECT text, state = 'published' FROM statements
         UNION ALL SELECT v.text, v.state = 'published' AND (v.milestone_id IS NOT NULL OR e.level = 'public')
         FROM verifications v LEFT JOIN evidence e ON e.id = v.evidence_id)
       SELECT word FROM told WHERE word <> '' EXCEPT SELECT word FROM told WHERE is_public`,
    ),
  };
}

/** The log's own lines; what stands before them at the start tells the address and the accounts, and shall. */
function inLog(output: string, words: string[]): string[] {
  const lines = output.split('\n').filter((line) => line.startsWith('{'));
  if (lines.length === 0) return ['the log says nothing'];
  return words.filter((word) => lines.some((line) => line.includes(word))).map((word) => `log: ${word}`);
}

async function inColumns(client: Client, words: string[], homes: string[]): Promise<string[]> {
  const { rows } = await client.query<{ place: string; table: string; column: string; type: string }>(
    `SELECT table_name || '.' || column_name AS place, quote_ident(table_name) AS table, quote_ident(column_name) AS column, data_type AS type
     FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const { place, table, column, type } of rows.filter((row) => !homes.includes(row.place))) {
    // A column may be called as a word of the question is.
    const value = `${table}.${column}`;
    const text = type === 'bytea' ? `encode(${value}, 'escape')` : `${value}::text`;
    const { rowCount } = await client.query(
      `SELECT FROM ${table} WHERE EXISTS (SELECT FROM unnest($1::text[]) word WHERE position(word IN ${text}) > 0) LIMIT 1`,
      [words],
    );
    if (rowCount) found.push(`column: ${place}`);
  }
  return found;
}

/** Files of evidence are sealed: nothing of what they hold is to be read in them. */
async function inStore(folder: string, words: string[]): Promise<string[]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const file of files.filter((entry) => entry.isFile())) {
    const content = file.name + (await readFile(join(file.parentPath, file.name))).toString('latin1');
    found.push(...words.filter((word) => content.includes(word)).map((word) => `store: ${word}`));
  }
  return found;
}

async function inAnswers(url: string, words: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of PUBLIC) {
    const answer = JSON.stringify(await (await fetch(`${url}/api/${path}`)).json());
    const asJson = (word: string): string => JSON.stringify(word).slice(1, -1);
    found.push(...words.filter((word) => answer.includes(asJson(word))).map((word) => `${path}: ${word}`));
  }
  return found;
}
