import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { TestApp } from '../../test/test-app.js';
import { type RegisterFiles } from './check-register.js';
import { type LoadSummary } from './load-summary.js';
import { readRegisterFiles } from './register-files.js';
import { RegisterLoader } from './register.loader.js';

type Json = Record<string, unknown>;
interface Wording {
  fr: string;
  en: string;
  version: number;
}

const RECORDS = { theme: 14, area: 20, framework: 10, organisation: 20, recommendation: 23, indicator: 5, template: 4 };
const RESPONSIBILITIES = 37;

let app: TestApp;
let client: Client;
let files: RegisterFiles;

beforeAll(async () => {
  app = await TestApp.start();
  client = new Client({ connectionString: app.database.owner });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await app.stop();
});

beforeEach(async () => {
  files = await readRegisterFiles();
});

const load = async (): Promise<LoadSummary> => (await app.tasks()).get(RegisterLoader).load(files);

async function rows<Row = Json>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
  return (await client.query(sql, parameters)).rows as Row[];
}

/** Everything the loader writes, to compare before and after. */
async function everything(): Promise<Json[]> {
  const tables = [
    ...['themes', 'areas', 'frameworks', 'organisations', 'recommendations', 'responsibilities'],
    ...['indicators', 'indicator_values', 'recorded_assessments', 'templates', 'register_records', 'journal'],
  ];
  const all = tables
    .map((table) => `SELECT '${table}' AS name, to_jsonb(t) AS row FROM ${table} t`)
    .join(' UNION ALL ');
  return rows(`${all} ORDER BY 1, 2`);
}

const recommendation = (reference: string): Json => {
  const { recommendations } = files.register as { recommendations: Json[] };
  const found = recommendations.find((one) => one['reference'] === reference);
  if (!found) throw new Error(`no ${reference}`);
  return found;
};

async function wording(reference: string): Promise<Wording | undefined> {
  const [row] = await rows<Wording>(
    `SELECT text ->> 'fr' AS fr, text ->> 'en' AS en, version FROM recommendations WHERE reference = $1`,
    [reference],
  );
  return row;
}

const edit = (reference: string, fr: string): Promise<Json[]> =>
  rows(
    `UPDATE recommendations SET text = jsonb_set(text, '{fr}', to_jsonb($2::text)), version = version + 1
     WHERE reference = $1`,
    [reference, fr],
  );

describe('loading the register', () => {
  it('loads nothing of files with a mistake, and says all of them', async () => {
    recommendation('PD-N2')['themes'] = ['jobs'];
    recommendation('PD-N3')['addressee'] = 'everybody';
    const refused = load();
    await expect(refused).rejects.toThrow('unknown theme "jobs"');
    await expect(refused).rejects.toThrow('"everybody" is not one of');
    expect(await everything()).toEqual([]);
  });

  it('loads nothing when it fails half-way', async () => {
    const second = (files.publicRecord as { indicators: Json[] }).indicators[1];
    Object.assign(second ?? {}, { title: { fr: 'a\u0000b', en: 'b' } });
    await expect(load()).rejects.toThrow();
    expect(await everything()).toEqual([]);
  });

  it('creates every record once, also when two processes start together, with a journal entry each and random ids', async () => {
    const summaries = await Promise.all([load(), load()]);
    expect(summaries.map(({ created, unchanged }) => [created.length, unchanged]).sort()).toEqual([
      [0, 134],
      [134, 0],
    ]);
    expect(summaries[0]).toMatchObject({ changed: [], conflicts: [], missing: [] });
    for (const [noun, count] of Object.entries({
      ...RECORDS,
      responsibility: RESPONSIBILITIES,
      recorded_assessment: 1,
    })) {
      const [entries] = await rows(
        `SELECT count(*)::int AS count, count(account_id)::int AS people FROM journal WHERE noun = $1 AND verb = 'create'`,
        [noun],
      );
      expect([noun, entries]).toEqual([noun, { count, people: 0 }]);
    }
    const ids = await rows<{ id: string }>('SELECT id FROM recommendations UNION ALL SELECT id FROM organisations');
    expect(ids.filter(({ id }) => !/^[\da-f]{8}-[\da-f]{4}-4/.test(id))).toEqual([]);
  });

  it('keeps the sources of the public record and that they were not checked', async () => {
    expect(
      await rows(`SELECT date, value, numerator, denominator, reported_by, is_checked, note FROM indicator_values v
        JOIN indicators i ON i.id = v.indicator_id WHERE key = 'women-in-government' ORDER BY v.position`),
    ).toMatchObject([
      { date: '2018-09', value: null, numerator: 11, denominator: 32, reported_by: 'Benbere', is_checked: false },
      { date: '2020-10', numerator: 4, denominator: 25 },
      { date: '2021-06', numerator: 6, denominator: 28 },
      {
        date: '2021-06',
        numerator: 5,
        denominator: 28,
        note: 'Two published counts of the same government: both are kept.',
      },
    ]);
    expect(await rows(`SELECT areas FROM indicator_values WHERE value = 1289`)).toEqual([
      {
        areas: [
          { area: 'tombouctou', value: 374 },
          { area: 'kidal', value: 400 },
          { area: 'gao', value: 515 },
        ],
      },
    ]);
    expect(await rows('SELECT counts, is_checked FROM recorded_assessments')).toEqual([
      { counts: [12, 14, 18, 14, 20], is_checked: false },
    ]);
  });

  it('changes nothing the second time', async () => {
    const before = await everything();
    const summary = await load();
    expect(summary).toMatchObject({ created: [], changed: [], unchanged: 134, conflicts: [], missing: [] });
    expect(await everything()).toEqual(before);
  });

  it('makes a new version of a changed wording and keeps the old one in the journal', async () => {
    const old = await wording('PD-N2');
    recommendation('PD-N2')['fr'] = 'Créer des emplois dans tout le Mali, surtout pour les jeunes.';
    expect((await load()).changed).toEqual(['recommendation PD-N2']);
    expect(await wording('PD-N2')).toEqual({
      ...old,
      fr: 'Créer des emplois dans tout le Mali, surtout pour les jeunes.',
      version: 2,
    });
    const [entry] = await rows(`SELECT noun, verb, account_id, before, after FROM journal ORDER BY id DESC LIMIT 1`);
    expect(entry).toMatchObject({
      noun: 'recommendation',
      verb: 'change',
      account_id: null,
      before: { text: { fr: old?.fr, en: old?.en, original: 'en' }, version: 1 },
      after: { text: { fr: 'Créer des emplois dans tout le Mali, surtout pour les jeunes.' }, version: 2 },
    });
    await load().then((again) => {
      expect(again.changed).toEqual([]);
    });
  });

  it('never overwrites what an editor wrote, and lists it', async () => {
    await load();
    await edit('PD-N6', 'La formulation de la rédaction.');
    const before = await everything();
    const summary = await load();
    expect(summary.conflicts).toMatchObject([
      {
        record: 'recommendation PD-N6',
        field: 'text.fr',
        standing: 'La formulation de la rédaction.',
        isFileNewer: false,
      },
    ]);
    expect(await everything()).toEqual(before);
  });

  it('says when the file changed too, and takes from it what the editor left alone', async () => {
    Object.assign(recommendation('PD-N6'), { fr: 'La nouvelle du fichier.', sdg: ['16.7', '17.17'] });
    const conflict = { field: 'text.fr', file: 'La nouvelle du fichier.', isFileNewer: true };
    expect((await load()).conflicts).toMatchObject([conflict]);
    expect((await load()).conflicts).toMatchObject([conflict]);
    expect(await wording('PD-N6')).toMatchObject({ fr: 'La formulation de la rédaction.', version: 3 });
    expect(await rows(`SELECT sdg FROM recommendations WHERE reference = 'PD-N6'`)).toEqual([
      { sdg: ['16.7', '17.17'] },
    ]);
  });

  describe('and the names of organisations', () => {
    const organisation = (slug: string): Json => {
      const { organisations } = files.register as { organisations: Json[] };
      return organisations.find((one) => one['slug'] === slug) ?? {};
    };
    const nameOf = (slug: string) =>
      rows(
        `SELECT o.name->>'fr' AS fr, o.name->>'en' AS en, o.name_since::text AS since,
           (SELECT jsonb_agg(jsonb_build_object('fr', n.name->>'fr', 'since', n.since, 'until', n.until)) FROM organisation_names n
            WHERE n.organisation_id = o.id) AS former
         FROM organisations o WHERE o.slug = $1`,
        [slug],
      );

    it('follows a renaming, and keeps the name before with its days', async () => {
      const old = organisation('min-justice')['name'] as Json;
      organisation('min-justice')['name'] = { fr: 'Ministère de la Justice', en: 'Ministry of Justice' };
      organisation('min-justice')['nameSince'] = '2026-11-01';
      expect((await load()).changed).toContain('organisation min-justice');
      await load();
      const [now] = await nameOf('min-justice');
      const before = { fr: old['fr'], since: '2026-02-12', until: '2026-11-01' };
      expect(now).toEqual({
        fr: 'Ministère de la Justice',
        en: 'Ministry of Justice',
        since: '2026-11-01',
        former: [before],
      });
    });

    it('leaves an editor’s renaming whole, whatever the file adds to the old name', async () => {
      await client.query(
        `UPDATE organisations SET name = '{"fr": "Ministère du Trésor", "en": null, "original": "fr"}', name_since = '2026-11-02'
         WHERE slug = 'min-finances'`,
      );
      const renamed = await nameOf('min-finances');
      organisation('min-finances')['nameSince'] = '2026-02-13';
      organisation('min-finances')['nameCheck'] = 'un ancien décret';
      const fields = (await load()).conflicts
        .filter(({ record }) => record === 'organisation min-finances')
        .map(({ field }) => field);
      expect(fields).toEqual(['name.fr', 'name.en', 'nameSince', 'nameCheck']);
      expect(await nameOf('min-finances')).toEqual(renamed);
      expect(await rows(`SELECT name_check FROM organisations WHERE slug = 'min-finances'`)).toEqual([
        { name_check: null },
      ]);
    });
  });

  it('keeps what is no longer in the files, and says so', async () => {
    const register = files.register as { recommendations: Json[] };
    register.recommendations = register.recommendations.filter(({ reference }) => reference !== 'CR-4');
    const summary = await load();
    expect(summary.missing).toEqual(['recommendation CR-4', 'responsibility CR-4/min-securite/lead']);
    expect(await wording('CR-4')).toMatchObject({ version: 1 });
    expect(summary.lines().slice(-2)).toEqual([
      '  no longer in the files, kept: recommendation CR-4',
      '  no longer in the files, kept: responsibility CR-4/min-securite/lead',
    ]);
  });

  it('follows the files where a value is added', async () => {
    const [indicator] = (files.publicRecord as { indicators: { key: string; values: Json[] }[] }).indicators;
    indicator?.values.push({ ...indicator.values[1], date: '2021-02', value: 29 });
    expect((await load()).changed).toContain(`indicator ${indicator?.key ?? ''}`);
    expect(
      await rows(
        `SELECT date, value FROM indicator_values v JOIN indicators i ON i.id = v.indicator_id
        WHERE key = $1 ORDER BY v.position`,
        [indicator?.key],
      ),
    ).toEqual([
      { date: '2020', value: 3 },
      { date: '2020-11', value: 31 },
      { date: '2021-02', value: 29 },
    ]);
  });
});
