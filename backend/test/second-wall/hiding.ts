import { isDeepStrictEqual } from 'node:util';
import { TestApp, UNLIMITED } from '../test-app.js';
import { type Told } from './asking.js';
import { Readings } from './readings.js';
import { Requests } from './requests.js';
import { type Somebody, World } from './world.js';

/** Found by nobody before something is hidden, and by nobody after. */
export const NONSENSE = 'Qxyzzy';
/** Nobody of the panel belongs to these. */
const OTHERS = ['civil-society-other', 'government-other', 'donor-other', 'independent-other'];
type Hide = (world: World) => Promise<void>;

/** What is hidden, in words; how many of the readers it is hidden from; how it comes about. */
export const HIDDEN: [what: string, outsiders: number, hide: Hide][] = [
  [
    'what other organisations keep to themselves, for everybody',
    7,
    async (world) => {
      for (const slug of OTHERS) await world.hide(world.partyOf(slug));
    },
  ],
  [
    'what editors wish to black out, for all others',
    6,
    async (world) => {
      for (const slug of OTHERS) await world.wish(world.partyOf(slug));
    },
  ],
  [
    'what is shared with some and administered by some, for all others',
    3,
    async (world) => {
      await world.share(world.partyOf('civil-society-other'));
      await world.administer(world.partyOf('civil-society-other'));
    },
  ],
];

/** A world in which something is hidden while people read on. */
export class Hiding {
  /** What each read last, while nothing was hidden since that they see. */
  private readonly known = new Map<Somebody, Map<string, Told>>();
  /** One of each kind, leads and members in turn. */
  private readonly readers: Somebody[];

  private constructor(
    readonly app: TestApp,
    readonly world: World,
    readonly requests: Requests,
    readonly readings: Readings,
  ) {
    this.readers = world.panel.filter(
      ({ asker }, index) => asker?.organisationKind == null || index % 4 === 0 || index % 4 === 3,
    );
  }

  /** @param each of `Readings.of` */
  static async start(each: number): Promise<Hiding> {
    const app = await TestApp.start({ limits: UNLIMITED });
    const world = await World.build(app);
    const requests = new Requests(app, world.known);
    return new Hiding(app, world, requests, await Readings.of(app, requests, ['X', NONSENSE], each));
  }

  /** How much was hidden, from how many, and what those can tell by their answers: address and name. */
  async tracesOf(hide: Hide): Promise<{ hidden: number; outside: number; traces: string[] }> {
    for (const who of this.readers) if (!this.known.has(who)) this.known.set(who, await this.readBy(who));
    const before = this.world.canaries.length;
    await hide(this.world);
    const hidden = this.world.canaries.slice(before);
    const outside = this.readers.filter((who) => hidden.every(({ isFor }) => !isFor(who)));
    for (const who of this.readers) if (!outside.includes(who)) this.known.delete(who);
    const traces: string[] = [];
    for (const who of outside) {
      const now = await this.readBy(who);
      traces.push(...changesBetween(this.known.get(who), now).map((address) => `${who.name}: ${address}`));
      this.known.set(who, now);
    }
    return { hidden: hidden.length, outside: outside.length, traces };
  }

  private readBy(who: Somebody): Promise<Map<string, Told>> {
    return this.readings.by(who, this.readers.indexOf(who));
  }
}

function changesBetween(before: Map<string, Told> | undefined, after: Map<string, Told>): string[] {
  const addresses = new Set([...(before?.keys() ?? []), ...after.keys()]);
  return [...addresses].filter((address) => !isDeepStrictEqual(before?.get(address), after.get(address)));
}
