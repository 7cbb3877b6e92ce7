import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ORGANISATION_KINDS,
  type OrganisationKind,
  type Place,
  RELATIONS_TO,
  type RequestState,
  type Role,
  type StatementNoun,
} from '@parole-tenue/contract';
import { type Account } from '../../src/accounts/account.entity.js';
import { evidenceIn } from '../../src/core/config/evidence-settings.js';
import { type Evidence } from '../../src/evidence/evidence.entity.js';
import { EvidenceVault } from '../../src/evidence/keeping/evidence-vault.js';
import { type Recommendation } from '../../src/recommendations/recommendation.entity.js';
import { type Statement } from '../../src/statements/statement.entity.js';
import { Factory, PASSWORD } from '../factories.js';
import { type Browser, TestApp, UNLIMITED } from '../test-app.js';

export interface Home {
  id: string;
  slug: string;
  places: Record<Place, Recommendation>;
  /** People of it who never ask for anything. */
  colleague: Account | null;
  ourLead: Account | null;
}

/** Who asks. A visitor has no account, platform roles have no organisation. */
export interface Somebody {
  role: Role | null;
  browser: Browser;
  account: Account | null;
  home: Home | null;
  /** Of the same standing, the only one of an organisation. */
  alone?: Somebody;
}

export interface Where {
  home: Home;
  authorId: string;
  by: Browser;
}

/** A record, and who asks for it. */
export interface Made {
  id: string;
  by: Browser;
}

const isPlace = (relation: string): relation is Place =>
  RELATIONS_TO.recommendation.some((place) => place === relation);

const isAnswer = (noun: StatementNoun): noun is 'objection' | 'reply' => noun === 'objection' || noun === 'reply';

const TEXT = 'Des deux centres annoncés pour cette année, un seul a ouvert ; l’autre attend encore son matériel.';

const SURE = { confidence: 'medium', confidenceWhy: 'Deux centres vus sur deux.' } as const;

/** One application with everybody in it. Records are made when a question needs them. */
export class World {
  private constructor(
    readonly app: TestApp,
    readonly make: Factory,
    /** In the order of the letters of a row. */
    readonly everybody: Somebody[],
    /** To which nobody who asks belongs. */
    readonly elsewhere: Home,
    /** The slug of one. */
    readonly framework: string,
    /** The reference of a recommendation that a template shows. */
    readonly measured: string,
    private readonly people: People,
    private readonly folder: string,
  ) {}

  static async start(): Promise<World> {
    const folder = await mkdtemp(join(tmpdir(), 'parole-tenue-matrix-'));
    const evidence = { ...evidenceIn(folder), freeBytes: 0 };
    const app = await TestApp.start({ limits: UNLIMITED, dataFolder: folder, evidence });
    await app.nest.get(EvidenceVault).check();
    const make = new Factory(app.owner);
    const framework = await make.framework();
    const people = new People(app, make, await make.recommendation({ frameworkId: framework.id }));
    const everybody = await people.everybody();
    const { reference } = await make.recommendation({ templateId: (await make.template()).id });
    return new World(
      app,
      make,
      everybody,
      await people.home('civil_society'),
      framework.slug,
      reference,
      people,
      folder,
    );
  }

  async stop(): Promise<void> {
    await this.app.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** A statement to which somebody stands so. Whoever has no organisation finds one of others. */
  async statement(
    noun: StatementNoun,
    who: Somebody,
    relation: string,
    { place = 'leading', ...changes }: Partial<Statement> & { place?: Place } = {},
  ): Promise<Made & { authorId: string }> {
    const { home, authorId, by } = this.standingSo(who, relation);
    // A report moves the milestones of its organisation's own place.
    const recommendationId = noun === 'report' ? home.places[place].id : await this.freshPlace(home, place);
    const ours = { recommendationId, organisationId: home.id, authorId };
    const answersId = isAnswer(noun) ? await this.answerable(noun, ours) : null;
    const said = { ...ours, text: TEXT, answersId, judgement: 'minimum', ...(noun === 'assessment' && SURE) } as const;
    const { id } = await this.make[noun]({ ...said, ...changes });
    return { id, by, authorId };
  }

  /** What somebody's organisation may answer: what another said, or an objection to what it said itself. */
  async toAnswer(noun: 'objection' | 'reply', { home }: Somebody, place: string): Promise<string> {
    const where = home ?? this.elsewhere;
    const recommendationId = await this.freshPlace(where, isPlace(place) ? place : 'leading');
    return this.answerable(noun, { organisationId: where.id, recommendationId, authorId: where.colleague?.id ?? '' });
  }

  /** What somebody else judged of a recommendation to which somebody's organisation stands so, or of its step there. */
  async judged({ home }: Somebody, place: string, isOfOurStep: boolean): Promise<string> {
    const where = home ?? this.elsewhere;
    const { id: organisationId } = where;
    const recommendationId = await this.freshPlace(where, isPlace(place) ? place : 'leading');
    const step = isOfOurStep ? await this.make.milestone({ recommendationId, organisationId }) : null;
    const theirs = { recommendationId, organisationId: (await this.make.organisation()).id };
    return (await this.make.assessment({ ...theirs, milestoneId: step?.id ?? null, judgement: 'minimum' })).id;
  }

  private async answerable(
    noun: 'objection' | 'reply',
    ours: Pick<Statement, 'organisationId' | 'recommendationId' | 'authorId'>,
  ): Promise<string> {
    const theirs = { recommendationId: ours.recommendationId, organisationId: (await this.make.organisation()).id };
    if (noun === 'objection') return (await this.make.assessment(theirs)).id;
    const { id: answersId } = await this.make.assessment(ours);
    return (await this.make.objection({ ...theirs, answersId })).id;
  }

  /**
   * A recommendation of which nothing was said. Of one and the same an organisation says some things one after another, while
   * here everybody asks at once, and the more is said of one, the longer the next takes.
   */
  private async freshPlace({ id: organisationId }: Home, place: Place): Promise<string> {
    const { id: recommendationId } = await this.make.recommendation();
    const part = place === 'leading' ? 'lead' : 'support';
    if (place !== 'uninvolved') await this.make.responsibility({ recommendationId, organisationId, part });
    return recommendationId;
  }

  /** Evidence that stands alone, about what nobody answers for; restricted where nothing else is said. */
  async piece(who: Somebody, relation: string, changes: Partial<Evidence> = {}): Promise<Made & Where> {
    const where = this.standingSo(who, relation);
    const { id: recommendationId } = await this.make.recommendation();
    const ours = { recommendationId, organisationId: where.home.id, authorId: where.authorId };
    const { id } = await this.make.evidence({ ...ours, level: 'restricted', ...changes });
    return { ...where, id };
  }

  /** An organisation gets a part in what a piece is about. */
  async answersFor(organisationId: string, evidence: string, part: 'lead' | 'support' = 'support'): Promise<void> {
    const [row] = await this.app.data.query<{ id: string }>(
      'SELECT recommendation_id AS id FROM evidence WHERE id = $1',
      [evidence],
    );
    await this.make.responsibility({ organisationId, recommendationId: row?.id ?? '', part });
  }

  /** Who stands so to somebody, and where. */
  standing(who: Somebody, relation: string): Where {
    return this.standingSo(who, relation);
  }

  /** A link under a statement. */
  async evidence(
    who: Somebody,
    relation: string,
    { noun, state }: { noun: StatementNoun; state: Statement['state'] },
    changes: Partial<Evidence> = {},
  ): Promise<Made> {
    const { id: statementId, authorId, by } = await this.statement(noun, who, relation, { state });
    const { id } = await this.make.evidence({ statementId, authorId, ...changes });
    return { id, by };
  }

  /** A recommendation that somebody's organisation leads, or to which it stands so, and a step on the way to it. */
  async milestone(
    { home }: Somebody,
    place: string,
    isOurs = false,
  ): Promise<{ reference: string; milestone: string }> {
    const { places } = home ?? this.elsewhere;
    const { id: recommendationId, reference } = isPlace(place) ? places[place] : places.leading;
    const { id: organisationId } = (isOurs ? home : null) ?? this.elsewhere;
    const { id } = await this.make.milestone({ recommendationId, organisationId });
    return { reference, milestone: id };
  }

  /** Somebody of the same standing in the same place, for whom a question may have consequences. */
  freshAs({ role, home }: Somebody): Promise<Somebody> {
    return this.people.person(role, home);
  }

  /** Or nobody has said again who they are. */
  async confirmEverybody(isConfirmed: boolean): Promise<void> {
    await this.app.owner.query(
      `UPDATE sessions SET confirmed_at = CASE WHEN $1 THEN now() END WHERE (confirmed_at IS NOT NULL) <> $1`,
      [isConfirmed],
    );
  }

  /** The same person on another device. */
  async elsewhereAs({ account, browser }: Somebody): Promise<Browser> {
    return account?.email ? this.app.signedIn(account.email, PASSWORD) : browser;
  }

  /** A person to whom somebody stands so, and who asks: fresh where it is about themselves. */
  async personTo(who: Somebody, relation: string, changes: Partial<Account> = {}): Promise<Made> {
    const { account, browser: by } = relation === 'self' ? await this.freshAs(who) : who;
    if (relation === 'self' && account) return { id: account.id, by };
    const { id: organisationId } = relation === 'others' ? this.elsewhere : (who.home ?? this.elsewhere);
    const role = relation === 'lead' ? 'lead' : 'member';
    return { id: (await this.make.account({ organisationId, role, ...changes })).id, by };
  }

  /** Something that takes two administrators, and who asks: fresh where it is about them. */
  async request(who: Somebody, relation: string, state: RequestState = 'open'): Promise<Made> {
    const { account, browser: by } = relation === 'concerned' ? await this.freshAs(who) : who;
    const another = await this.make.account({ role: 'administrator' });
    const askedById = relation === 'asked' && account ? account.id : another.id;
    const matter =
      relation === 'concerned'
        ? ({ kind: 'suspend_person', personId: account?.id ?? another.id } as const)
        : ({ kind: 'suspend_organisation', organisationId: (await this.make.organisation()).id } as const);
    return { id: (await this.make.request({ ...matter, askedById, state })).id, by };
  }

  private standingSo({ home, account, browser: by, alone }: Somebody, relation: string): Where {
    if (relation === 'others' || home === null || account === null) {
      return { home: this.elsewhere, authorId: this.elsewhere.colleague?.id ?? '', by };
    }
    if (relation === 'mine_alone' && alone) return this.standingSo(alone, 'mine');
    const author = { mine: account, our_lead: home.ourLead }[relation] ?? home.colleague;
    return { home, authorId: author?.id ?? '', by };
  }
}

/** Makes organisations and signs their people in. */
class People {
  constructor(
    private readonly app: TestApp,
    private readonly make: Factory,
    private readonly uninvolved: Recommendation,
  ) {}

  async everybody(): Promise<Somebody[]> {
    const everybody = [await this.person(null, null)];
    for (const kind of ORGANISATION_KINDS) {
      const home = await this.home(kind);
      for (const role of ['member', 'lead'] as const) everybody.push(await this.member(role, kind, home));
    }
    for (const role of ['editor', 'administrator'] as const) everybody.push(await this.person(role, null));
    return everybody;
  }

  async home(kind: OrganisationKind): Promise<Home> {
    const home = await this.empty(kind);
    const colleague = await this.make.account({ organisationId: home.id, role: 'member' });
    return { ...home, colleague, ourLead: await this.make.account({ organisationId: home.id, role: 'lead' }) };
  }

  private async member(role: Role, kind: OrganisationKind, home: Home): Promise<Somebody> {
    return { ...(await this.person(role, home)), alone: await this.person(role, await this.empty(kind)) };
  }

  /** Without a role: a visitor. */
  async person(role: Role | null, home: Home | null): Promise<Somebody> {
    if (role === null) return { role, home, account: null, browser: this.app.visitor() };
    const account = await this.make.account({ role, organisationId: home?.id ?? null });
    const browser = await this.app.signedIn(account.email, PASSWORD);
    return { role, account, home, browser };
  }

  private async empty(kind: OrganisationKind): Promise<Home> {
    const { id, slug } = await this.make.organisation({ kind });
    const [leading, responsible] = [await this.make.recommendation(), await this.make.recommendation()];
    await this.make.responsibility({ recommendationId: leading.id, organisationId: id, part: 'lead' });
    await this.make.responsibility({ recommendationId: responsible.id, organisationId: id, part: 'support' });
    return { id, slug, places: { leading, responsible, uninvolved: this.uninvolved }, colleague: null, ourLead: null };
  }
}
