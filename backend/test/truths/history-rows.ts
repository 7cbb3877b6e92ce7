import { randomBytes, randomUUID } from 'node:crypto';
import { type Client } from 'pg';
import { Factory } from '../factories.js';
import { type About, type Cast, type History, kindAt, type Told } from './histories.js';
import { type Said } from './reference.js';

/** A history as it lies in the database. */
export interface Placed {
  history: History;
  reference: string;
  subjects: Record<About, string>;
  /** Of its statements, in their order. */
  ids: string[];
  /** What was published, for who works it out from the definitions. */
  said: Said[];
}

interface Person {
  organisation: string;
  account: string;
}

const BATCH = 5000;
/** Enough for tables to be planned by what is in them: what is planned for an empty one takes long on a full one. */
const FEW = 500;
const PERIOD = '2026-Q3';

const RECOMMENDATIONS = `
INSERT INTO recommendations (id, reference, position, framework_id, addressee, wording, text, fr_status, sdg, themes)
SELECT r.id, r.reference, $2 + r.place, $3, 'national', 'verbatim', jsonb_build_object('fr', r.reference, 'en', r.reference, 'original', 'fr'),
  'unofficial', '{}', $4
FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, reference text, place integer)`;
const MILESTONES = `
INSERT INTO milestones (id, recommendation_id, organisation_id, title, weight, planned_on)
SELECT m.id, m.recommendation, $2, '{"fr": "Jalon", "en": "Milestone", "original": "fr"}', 1, '2027-01-01'
FROM jsonb_to_recordset($1::jsonb) AS m (id uuid, recommendation uuid)`;
const FRAMEWORKS = `
INSERT INTO frameworks (id, slug, position, kind, title, status)
SELECT f.id, 'texte-' || f.id, 1000, 'report', '{"fr": "Texte", "en": "Text", "original": "fr"}', 'current'
FROM jsonb_to_recordset($1::jsonb) AS f (id uuid)`;
const LEADS = `
INSERT INTO responsibilities (id, recommendation_id, organisation_id, part, basis)
SELECT gen_random_uuid(), l.recommendation, l.organisation, 'lead', 'proposal'
FROM jsonb_to_recordset($1::jsonb) AS l (recommendation uuid, organisation uuid)`;
const STATEMENTS = `
INSERT INTO statements (id, noun, recommendation_id, framework_id, milestone_id, stance, organisation_id, author_id, edited_by_id, state,
  language, text, judgement, areas, period, as_of, created_at, updated_at, published_at, supersedes_id, creation_hash)
SELECT s.id, s.noun, s.recommendation_id, s.framework_id, s.milestone_id, s.stance, s.organisation_id, s.author_id, s.author_id, s.state,
  'fr', 'Ce que nous avons vu.', s.judgement, s.areas, s.period, s.as_of, s.at, s.at, s.published_at, s.supersedes_id, $2
FROM jsonb_to_recordset($1::jsonb) AS s (id uuid, noun text, recommendation_id uuid, framework_id uuid, milestone_id uuid, stance text,
  organisation_id uuid, author_id uuid, state text, judgement text, areas text[], period text, as_of date, at timestamptz,
  published_at timestamptz, supersedes_id uuid)`;

const SILENCES = `
INSERT INTO silence_pairs
SELECT heard.*, n.* FROM (
  SELECT organisation_id, recommendation_id FROM responsibilities
  UNION SELECT organisation_id, recommendation_id FROM statements WHERE state = 'published' AND recommendation_id IS NOT NULL
) heard CROSS JOIN LATERAL silence_pair(heard.organisation_id, heard.recommendation_id) n`;
const KEEPING: [table: string, trigger: string][] = [
  ['statements', 'keep_standings'],
  ['statements', 'keep_silences'],
  ['organisations', 'keep_silences'],
  ['responsibilities', 'keep_silences'],
  ...['recommendations', 'milestones', 'responsibilities', 'statements'].map((table): [string, string] => [
    table,
    'keep_search',
  ]),
];

/**
 * Puts thousands of histories into a database in few statements, era after era: what is published is stamped with the kind its
 * organisation is of at that moment by the database itself, and assessments follow each other by themselves.
 */
export class HistoryRows {
  private made = 0;
  private isPlanned = false;

  private constructor(
    private readonly client: Client,
    private readonly cast: Cast,
    private readonly framework: string,
    private readonly people: Person[],
  ) {}

  static async on(client: Client, cast: Cast, make = new Factory(client)): Promise<HistoryRows> {
    const people: Person[] = [];
    for (const kind of cast[0]?.kinds ?? []) {
      const { id: organisation } = await make.organisation({ kind });
      people.push({ organisation, account: (await make.account({ organisationId: organisation })).id });
    }
    return new HistoryRows(client, cast, (await make.framework()).id, people);
  }

  /** @param themes of their recommendations */
  async put(histories: History[], themes: string[] = []): Promise<Placed[]> {
    const placed = histories.map((history) => this.place(history));
    const rows = placed.flatMap((one) => this.rowsOf(one));
    // Here once for each recommendation; that it is kept at each publication has a spec of its own.
    await this.withoutKeeping(async () => {
      await this.putSubjects(placed, themes);
      for (const era of this.cast.keys()) await this.putEra(era, rows);
    });
    if (rows.length > FEW) await this.client.query('ANALYZE');
    await this.keepStandings(placed.map(({ subjects }) => subjects.recommendation));
    return placed;
  }

  /** One organisation after another leads; and who is silent is kept, which nothing else here asks for. */
  async putLeads(placed: Placed[]): Promise<void> {
    const leads = placed.map(({ subjects }, place) => ({
      recommendation: subjects.recommendation,
      organisation: this.people[place % this.people.length]?.organisation,
    }));
    await this.withoutKeeping(() => this.insert(LEADS, leads));
    await this.client.query(SILENCES);
  }

  private async withoutKeeping(work: () => Promise<void>): Promise<void> {
    const turn = async (how: 'DISABLE' | 'ENABLE'): Promise<void> => {
      for (const [table, trigger] of KEEPING) await this.client.query(`ALTER TABLE ${table} ${how} TRIGGER ${trigger}`);
    };
    await turn('DISABLE');
    await work();
    await turn('ENABLE');
  }

  private place(history: History): Placed {
    const subjects = { recommendation: randomUUID(), milestone: randomUUID(), framework: randomUUID() };
    const ids = history.map(() => randomUUID());
    const said = history.flatMap((told, place) => (told.isPublished ? [this.saidBy(told, place, ids, subjects)] : []));
    return { history, reference: `G-${String(++this.made)}`, subjects, ids, said };
  }

  private saidBy(told: Told, place: number, ids: string[], subjects: Placed['subjects']): Said {
    return {
      id: ids[place] ?? '',
      noun: told.noun,
      subject: subjects[told.noun === 'report' ? 'recommendation' : told.about],
      organisation: this.personOf(told).organisation,
      perspective: kindAt(this.cast, told.organisation, told.at),
      judgement: told.judgement,
      areas: told.areas,
      publishedAt: told.at,
      supersedes: told.supersedes === null ? null : (ids[told.supersedes] ?? null),
    };
  }

  private async putSubjects(placed: Placed[], themes: string[]): Promise<void> {
    const from = this.made - placed.length;
    const recommendations = placed.map(({ subjects, reference }, place) => ({
      ...{ id: subjects.recommendation, reference, place },
    }));
    await this.insert(RECOMMENDATIONS, recommendations, [from, this.framework, themes]);
    const milestones = placed.map(({ subjects: { milestone: id, recommendation } }) => ({ id, recommendation }));
    await this.insert(MILESTONES, milestones, [this.people[0]?.organisation]);
    await this.insert(
      FRAMEWORKS,
      placed.map(({ subjects }) => ({ id: subjects.framework })),
    );
  }

  private async keepStandings(recommendations: string[]): Promise<void> {
    const keep = (ids: string[]) => this.client.query('SELECT keep_standing(id) FROM unnest($1::uuid[]) AS id', [ids]);
    await keep(recommendations.slice(0, FEW));
    await this.client.query('ANALYZE standings');
    await keep(recommendations.slice(FEW));
  }

  private async putEra(era: number, rows: { at: string }[]): Promise<void> {
    const { from = '', kinds = [] } = this.cast[era] ?? {};
    const until = this.cast[era + 1]?.from ?? 'later';
    await this.client.query(
      'UPDATE organisations o SET kind = k.kind FROM unnest($1::uuid[], $2::text[]) AS k (id, kind) WHERE o.id = k.id',
      [this.people.map(({ organisation }) => organisation), kinds],
    );
    const told = rows.filter(({ at }) => at >= from && at < until);
    await this.insertAndPlan(told);
  }

  private async insertAndPlan(told: object[]): Promise<void> {
    const first = this.isPlanned ? 0 : FEW;
    await this.insert(STATEMENTS, told.slice(0, first), [randomBytes(32)]);
    if (!this.isPlanned && told.length > FEW) {
      await this.client.query('ANALYZE');
      this.isPlanned = true;
    }
    await this.insert(STATEMENTS, told.slice(first), [randomBytes(32)]);
  }

  private rowsOf({ history, subjects, ids }: Placed) {
    return history.map((told, place) => ({
      ...{ id: ids[place], noun: told.noun, state: told.isPublished ? 'published' : 'draft', at: told.at },
      ...{ judgement: told.judgement, areas: told.areas, published_at: told.isPublished ? told.at : null },
      recommendation_id: told.about === 'framework' ? null : subjects.recommendation,
      framework_id: told.about === 'framework' ? subjects.framework : null,
      milestone_id: told.about === 'milestone' ? subjects.milestone : null,
      stance: told.noun === 'report' && told.about === 'milestone' ? 'contradicts' : null,
      organisation_id: this.personOf(told).organisation,
      author_id: this.personOf(told).account,
      period: told.noun === 'report' ? PERIOD : null,
      as_of: told.noun === 'assessment' ? told.at.slice(0, 10) : null,
      supersedes_id: told.supersedes === null ? null : ids[told.supersedes],
    }));
  }

  private personOf({ organisation }: Told): Person {
    const person = this.people[organisation];
    if (!person) throw new Error('nobody in the cast');
    return person;
  }

  private async insert(sql: string, rows: object[], parameters: unknown[] = []): Promise<void> {
    for (let from = 0; from < rows.length; from += BATCH)
      await this.client.query(sql, [JSON.stringify(rows.slice(from, from + BATCH)), ...parameters]);
  }
}
