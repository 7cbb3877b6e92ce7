import { ORGANISATION_KINDS, type Role } from '@parole-tenue/contract';
import { type TestApp } from '../test-app.js';
import { blackOut, wishBlackOut } from './blackouts.js';
import { type Canary } from './canaries.js';
import { evidenceOf, shareEvidence } from './evidence-ground.js';
import { type Ground, layGround } from './ground.js';
import { type EvidenceGround, hideEvidence, publishEvidence } from './hidden-evidence.js';
import { hideAdministration, hidePeople } from './hidden-people.js';
import { hideStatements } from './hidden-statements.js';
import { type Party, partyOf } from './party.js';
import { Planter } from './planter.js';
import { type Asks, isAdministrator, type Somebody } from './who.js';

export { type Canary } from './canaries.js';
export { type Party } from './party.js';
export { accountOf, type Somebody } from './who.js';

/**
 * Two organisations of every kind with a lead and a member each, the platform's roles and a visitor; what they published;
 * and, asked for separately, what is hidden, with a canary in each of its texts.
 */
export class World {
  readonly parties: Party[] = [];
  readonly people: Somebody[] = [];

  private constructor(
    private readonly planter: Planter,
    private readonly ground: Ground,
  ) {}

  static async build(app: TestApp): Promise<World> {
    const planter = new Planter(app);
    const world = new World(planter, await layGround(planter));
    await world.gatherParties();
    await world.gatherPeople(app);
    for (const party of world.parties) await publishEvidence(world.evidenceOf(party), 'What everybody may know.');
    await blackOut(planter, world.observer, world.personOf('editor'));
    return world;
  }

  get canaries(): readonly Canary[] {
    return this.planter.all;
  }

  partyOf(slug: string): Party {
    return found(this.parties.find(({ organisation }) => organisation.slug === slug));
  }

  personOf(role: Role): Somebody {
    return found(this.people.find(({ asker }) => asker?.role === role));
  }

  /** One of every kind who asks: the people of the first organisations, the platform's roles and a visitor. */
  get panel(): Somebody[] {
    const others = this.parties.filter(({ organisation }) => organisation.slug.endsWith('-other'));
    const left = new Set(others.flatMap(({ lead, member }) => [lead, member]));
    return this.people
      .filter((who) => !left.has(who))
      .slice(0, -2)
      .concat(this.people.slice(-1));
  }

  get reference(): string {
    return this.ground.recommendation.reference;
  }

  /** What a request names that is right, by the names of its fields. */
  get known(): Record<string, string> {
    const { milestone, indicator, area, decision, report: reports } = this.ground;
    const about = this.observer.published.id;
    return {
      ...{ reference: this.reference, recommendation: this.reference, about, decision },
      ...{ milestone: milestone.id, indicator: indicator.id, areas: area.slug, area: area.slug, reports },
      organisation: found(this.parties[0]).organisation.slug,
    };
  }

  /** What an organisation keeps to itself: some thirty records, hidden to all others. */
  async hide(party: Party): Promise<void> {
    const theirs = found(this.parties.find(({ organisation }) => organisation.id !== party.organisation.id));
    await hideStatements(this.planter, this.ground, party, theirs);
    await hideEvidence(this.evidenceOf(party));
    await hidePeople(this.planter, this.ground, party);
  }

  /** Evidence for CSOs, donors and observers, and for no ministry. */
  share(party: Party): Promise<void> {
    return shareEvidence(this.planter, party);
  }

  /** What administrators read, and of it what a lead does. */
  administer(party: Party): Promise<void> {
    return hideAdministration(this.planter, party, this.personOf('administrator'));
  }

  /** Words that an editor asks another one to black out. */
  wish(party: Party): Promise<void> {
    return wishBlackOut(this.planter, party, this.personOf('editor'));
  }

  /** Everything there is to hide. */
  async hideAll(): Promise<void> {
    for (const party of this.parties) {
      await this.hide(party);
      await this.share(party);
      await this.administer(party);
      await this.wish(party);
    }
  }

  /** Ids of records that somebody may not see. */
  idsHiddenFrom(who: Asks): string[] {
    return this.planter.idsHiddenFrom(who);
  }

  /** The canaries in a text that somebody should not read. */
  leaksIn(text: string, who: Asks): string[] {
    return this.planter.leaksIn(text, who);
  }

  private async gatherParties(): Promise<void> {
    for (const kind of ORGANISATION_KINDS) {
      for (const place of ['one', 'other'] as const) {
        const decision = this.parties.length === 0 ? this.ground.decision : undefined;
        this.parties.push(await partyOf(this.planter, this.ground, kind, place, decision));
      }
    }
  }

  private async gatherPeople(app: TestApp): Promise<void> {
    for (const { lead, member } of this.parties) this.people.push(lead, member);
    for (const role of ['editor', 'administrator', 'administrator'] as const) {
      const name = `${role} ${String(this.people.length)}`;
      this.people.push(await this.planter.person(name, role, null, isAdministrator));
    }
    this.people.push({ name: 'visitor', asker: null, browser: app.visitor() });
  }

  /** Nobody of the panel belongs to it. */
  private get observer(): Party {
    return found(this.parties.at(-1));
  }

  private evidenceOf(party: Party): EvidenceGround {
    return evidenceOf(this.planter, this.ground, party, this.observer);
  }
}

function found<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('the world lacks something');
  return thing;
}
