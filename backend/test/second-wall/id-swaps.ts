import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { TestApp, UNLIMITED } from '../test-app.js';
import { ask, type Told, without } from './asking.js';
import { type Place, Requests } from './requests.js';
import { type Somebody, World } from './world.js';

/** Creating under an id that is used tells so: the one answer that tells a used id from a free one (api.md). */
const tellsThatItIsTaken = ({ route, name }: Place): boolean => route.startsWith('PUT ') && name.startsWith('path ');

/** What nothing here may change. */
const KEPT = `
  SELECT 'statement' AS noun, id::text, md5(s::text) AS row FROM statements s
  UNION ALL SELECT 'evidence', id::text, md5(e::text) FROM evidence e
  UNION ALL SELECT 'file', object::text, md5(f::text) FROM evidence_files f
  UNION ALL SELECT 'upload', id::text, md5(u::text) FROM uploads u
  UNION ALL SELECT 'cleaning', evidence_id::text, md5(c::text) FROM cleanings c
  UNION ALL SELECT 'offer', id::text, md5(o::text) FROM evidence_offers o
  UNION ALL SELECT 'widening', id::text, md5(w::text) FROM widenings w
  UNION ALL SELECT 'opening', evidence_id || account_id::text || on_day || part, md5(o::text) FROM evidence_openings o
  UNION ALL SELECT 'finding', id::text, md5(v::text) FROM verifications v
  UNION ALL SELECT 'wish to black out', id::text, md5(b::text) FROM blackouts b
  UNION ALL SELECT 'mark of a black-out', blackout_id || statement_id::text, md5(b::text) FROM statement_blackouts b
  UNION ALL SELECT 'mark in a finding', blackout_id || verification_id::text, md5(b::text) FROM verification_blackouts b
  UNION ALL SELECT 'ground', id::text, md5(g::text) FROM statement_grounds g
  UNION ALL SELECT 'silence', organisation_id || recommendation_id::text, md5(s::text) FROM silence_pairs s
  UNION ALL SELECT 'standing', recommendation_id::text, md5(s::text) FROM standings s
  UNION ALL SELECT 'return', id::text, md5(r::text) FROM statement_returns r
  UNION ALL SELECT 'move', statement_id || milestone_id::text, md5(m::text) FROM milestone_moves m
  UNION ALL SELECT 'value', statement_id || indicator_id::text, md5(v::text) FROM reported_values v
  UNION ALL SELECT 'meeting', statement_id || id::text, md5(m::text) FROM meetings m
  UNION ALL SELECT 'outcome', statement_id || decision_id::text, md5(d::text) FROM decision_outcomes d
  UNION ALL SELECT 'focal point', organisation_id || part, md5(f::text) FROM focal_points f
  UNION ALL SELECT 'milestone', id::text, md5(m::text) FROM milestones m
  UNION ALL SELECT 'revision', id::text, md5(r::text) FROM milestone_revisions r
  UNION ALL SELECT 'indicator', id::text, md5(i::text) FROM indicators i
  UNION ALL SELECT 'responsibility', id::text, md5(p::text) FROM responsibilities p
  UNION ALL SELECT 'template', id::text, md5(t::text) FROM templates t
  UNION ALL SELECT 'account', id::text, md5(a::text) FROM accounts a
  UNION ALL SELECT 'invitation', id::text, md5(i::text) FROM invitations i
  UNION ALL SELECT 'request', id::text, md5(q::text) FROM requests q
  UNION ALL SELECT 'notice', id::text, md5(n::text) FROM notices n
  UNION ALL SELECT 'session', id::text, coalesce(ended_at::text, '') FROM sessions
  UNION ALL SELECT 'organisation', id::text, md5(o::text) FROM organisations o`;

interface Swap {
  who: Somebody;
  place: Place;
  id: string;
}

/** Puts every id that anybody has seen into every place of every route, as everybody. */
export class IdSwaps {
  /** Free ids of this noun under which somebody has made a record of their own. */
  private readonly made = new Set<string>();

  private constructor(
    readonly app: TestApp,
    readonly world: World,
    readonly places: Place[],
    /** Ids and names that everybody may see, for the places where those of another noun stand. */
    private readonly others: string[],
  ) {}

  static async start(): Promise<IdSwaps> {
    const app = await TestApp.start({ limits: UNLIMITED });
    const world = await World.build(app);
    await world.hideAll();
    const requests = new Requests(app, world.known);
    const { rows } = await app.owner.query<{ id: string }>(OTHERS);
    return new IdSwaps(
      app,
      world,
      requests.places(),
      rows.map(({ id }) => id),
    );
  }

  /** @returns what was told, or touched, that should not have been. */
  async run(count: number): Promise<string[]> {
    const before = await this.rowsKept();
    const faults: string[] = [];
    let sent = 0;
    for (const swap of this.swaps()) {
      if (this.made.has(swap.id)) continue;
      if (sent++ >= count) break;
      const where = `${swap.who.name}, ${swap.place.route}, ${swap.place.name}`;
      faults.push(...(await this.faultsOf(swap)).map((fault) => `${where}: ${fault}`));
    }
    const after = await this.rowsKept();
    const touched = [...before].filter(([key, row]) => after.get(key) !== row).map(([key]) => `touched: ${key}`);
    return [...faults, ...touched];
  }

  /** Everybody in turn at every place in turn; hidden ids, and in what only reads now and then another. */
  private *swaps(): Generator<Swap> {
    const { people } = this.world;
    const hidden = new Map(people.map((who) => [who, this.world.idsHiddenFrom(who)]));
    for (let turn = 0; ; turn++) {
      for (const [index, place] of this.places.entries()) {
        const who = people[(turn + index) % people.length];
        if (!who) return;
        const isOther = place.route.startsWith('GET ') && turn % 4 === 3;
        const pool = isOther ? this.others : (hidden.get(who) ?? []);
        yield { who, place, id: pool[((turn * this.places.length + index) * 7919) % pool.length] ?? '' };
      }
    }
  }

  /** Nothing that is not theirs, and for what is hidden the very answer that nothing gets. */
  private async faultsOf({ who, place, id }: Swap): Promise<string[]> {
    const told = without(await ask(this.app, who, place.ask(id)), id);
    if (told.status === 201 && place.name.startsWith('path ')) this.made.add(id);
    const leaks = this.leaksIn(told, who);
    if (this.others.includes(id) || tellsThatItIsTaken(place)) return leaks;
    const absent = randomUUID();
    const nothing = without(await ask(this.app, who, place.ask(absent)), absent);
    const isSame = isDeepStrictEqual(...([told, nothing].map(withoutItsOwn) as [Told, Told]));
    return isSame ? leaks : [...leaks, `${told.status} is not ${nothing.status}`];
  }

  /** What somebody has made under a free id, in this run, is theirs to tell, also where others read it. */
  private leaksIn({ text, headers }: Told, who: Somebody): string[] {
    const own = [...this.made].reduce((rest, id) => rest.replaceAll(id, 'made-here'), text);
    return this.world.leaksIn(own + JSON.stringify(headers), who);
  }

  private async rowsKept(): Promise<Map<string, string>> {
    const { rows } = await this.app.owner.query<{ noun: string; id: string; row: string }>(KEPT);
    return new Map(rows.map(({ noun, id, row }) => [`${noun} ${id}`, row]));
  }
}

/** What was made under a free id tells of that id and of its moment; what it may not tell is looked for elsewhere. */
function withoutItsOwn(told: Told): Told {
  if (told.status !== 201) return told;
  const text = told.text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'an-id').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then');
  return { ...told, text };
}

const OTHERS = `
  SELECT id::text FROM statements WHERE state = 'published' UNION ALL SELECT id::text FROM milestones
  UNION ALL SELECT id::text FROM organisations UNION ALL SELECT slug FROM organisations
  UNION ALL SELECT id::text FROM recommendations UNION ALL SELECT reference FROM recommendations UNION ALL SELECT slug FROM themes`;
