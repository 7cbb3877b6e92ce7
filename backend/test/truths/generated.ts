import { inspect, isDeepStrictEqual } from 'node:util';
import { Client } from 'pg';
import { CHANGES_MOST, type PerspectiveView } from '@parole-tenue/contract';
import { type Database } from '../../src/core/database/database.js';
import { changesOf } from '../../src/reading/level-changes.js';
import * as LEVELS from '../../src/reading/levels-of-day.js';
import { LevelsRepository } from '../../src/reading/levels.repository.js';
import { createTestDatabase, type TestDatabase } from '../test-database.js';
import { dayBefore } from './calendar.js';
import { type Difference, differencesOn, shrink } from './comparing.js';
import { Dice } from './dice.js';
import { askedDays, type Cast, castOf, type History, historyOf } from './histories.js';
import { HistoryRows, type Placed } from './history-rows.js';
import { picturesOf, SOURCES_OF_DAY, SOURCES_OF_TODAY, standingsOf } from './pictures.js';
import { pictureOf, type Quarter, quartersOf, type Standing, standingOf, turnsOf } from './reference.js';

/** How the application works out levels of any day; a test may break it. */
export type Levels = Omit<typeof LEVELS, 'DAYS_MOST'>;

const quarterExpected = ({ period, asOf, picture }: Quarter): object => {
  const { perspectives, divergence, regionalDivergence } = picture;
  return { period, asOf, perspectives, divergence, regionalDivergence };
};

const foundOn = (levels: Levels, history: LEVELS.History, day: string): object => {
  const { perspectives, divergence, regionalDivergence } = levels.levelsOn(history, day);
  const areas = Object.fromEntries(levels.areasOn(history, day).map(({ area, ...seen }) => [area, seen]));
  return { perspectives: bySide(perspectives), divergence, areas, regionalDivergence };
};

const bySide = (perspectives: PerspectiveView[]): object =>
  Object.fromEntries(
    perspectives.flatMap(({ perspective, ...seen }) => (seen.state === 'never_assessed' ? [] : [[perspective, seen]])),
  );

/** Generated histories in a database of their own, and what it tells of them. */
export class Generated {
  private constructor(
    readonly database: TestDatabase,
    readonly client: Client,
    readonly seed: number,
    readonly today: string,
    private readonly cast: Cast,
    private readonly rows: HistoryRows,
    readonly placed: Placed[],
  ) {}

  /** The same seed makes the same histories, on the same day. */
  static async start(seed: number, histories: number): Promise<Generated> {
    const database = await createTestDatabase();
    const client = new Client({ connectionString: database.owner });
    await client.connect();
    // Far from UTC, so that a day that is taken from the clock of the session is another one.
    await client.query(`SET TIME ZONE 'Pacific/Kiritimati'`);
    const today = new Date().toISOString().slice(0, 10);
    const dice = new Dice(seed);
    const cast = castOf(dice, today);
    const rows = await HistoryRows.on(client, cast);
    const placed = await rows.put(Array.from({ length: histories }, () => historyOf(dice, today)));
    return new Generated(database, client, seed, today, cast, rows, placed);
  }

  async stop(): Promise<void> {
    await this.client.end();
    await this.database.drop();
  }

  get days(): string[] {
    return askedDays(this.today);
  }

  /** Asks everything once of that day; of today the views. */
  async differencesOn(day: string, isByView = day === this.today): Promise<Difference[]> {
    const sources = isByView ? SOURCES_OF_TODAY : SOURCES_OF_DAY;
    return differencesOn(day, this.placed, await picturesOf(this.client, sources, day));
  }

  /** On whichever day. */
  async firstDifference(): Promise<Difference | undefined> {
    for (const day of this.days) {
      const [first] = await this.differencesOn(day);
      if (first) return first;
    }
    return undefined;
  }

  /**
   * What lists are filtered by, as it is kept and as it is told, against the definitions. It holds until the day before the
   * one on which it is asked again.
   */
  async faultsOfStandings(): Promise<object[]> {
    const standings = await standingsOf(this.client);
    return this.placed.flatMap(({ said, reference, subjects: { recommendation } }): object[] => {
      const expectedOn = (day: string): Standing => standingOf(pictureOf(said, recommendation, day));
      const { kept, told } = standings.get(recommendation) ?? {};
      if (!kept) return [{ reference, kept: 'nothing' }];
      const { staleOn, ...figures } = kept;
      const today = expectedOn(this.today);
      const isTrue = isDeepStrictEqual(figures, today) && isDeepStrictEqual(told, today);
      const isStaleInTime =
        staleOn === null || (staleOn > this.today && isDeepStrictEqual(expectedOn(dayBefore(staleOn)), today));
      return isTrue && isStaleInTime ? [] : [{ seed: this.seed, reference, kept, told, today }];
    });
  }

  /** The kept figures are worked out anew. */
  async keepStandings(): Promise<void> {
    await this.client.query('SELECT keep_standing(recommendation_id) FROM standings');
  }

  /** Day by day and quarter by quarter, as the application works it out from one reading of all that was judged. */
  async faultsOfSeries(levels: Levels = LEVELS): Promise<object[]> {
    const histories = await this.findHistories();
    const faults: object[] = [];
    const compare = (about: object, found: unknown, expected: unknown): void => {
      if (!isDeepStrictEqual(found, expected)) faults.push({ seed: this.seed, ...about, found, expected });
    };
    for (const { said, reference, subjects } of this.placed) {
      for (const subject of Object.values(subjects))
        for (const day of this.days) {
          const { latest: _, ...expected } = pictureOf(said, subject, day);
          compare({ reference, day }, foundOn(levels, histories.get(subject) ?? [], day), expected);
        }
      const quarters = levels.quartersOf(histories.get(subjects.recommendation) ?? [], this.today);
      const expected = quartersOf(said, subjects.recommendation, this.today).map(quarterExpected);
      compare(
        { reference },
        quarters.map(({ perspectives, ...quarter }) => ({ ...quarter, perspectives: bySide(perspectives) })),
        expected,
      );
    }
    return faults;
  }

  /** When which side came to see it otherwise, of some: the definitions are asked of every single day. */
  async faultsOfChanges(many: number, levels: Levels = LEVELS): Promise<object[]> {
    const histories = await this.findHistories();
    return this.placed.slice(0, many).flatMap(({ said, reference, subjects: { recommendation } }): object[] => {
      const history = histories.get(recommendation) ?? [];
      const days = levels.turningDaysOf(history, this.today).map((day) => levels.levelsOn(history, day));
      const found = changesOf(days, LEVELS.DAYS_MOST).map(({ on, perspective, from, to }) => ({
        ...{ on, perspective, from, to },
      }));
      const expected = turnsOf(said, recommendation, this.today).slice(0, CHANGES_MOST);
      return isDeepStrictEqual(found, expected) ? [] : [{ seed: this.seed, reference, found, expected }];
    });
  }

  private findHistories(): Promise<Map<string, LEVELS.History>> {
    const query = async <Row extends object>(sql: string, values: unknown[]): Promise<Row[]> =>
      (await this.client.query<Row>(sql, values)).rows;
    const subjects = this.placed.flatMap((one) => Object.values(one.subjects));
    return new LevelsRepository({ query } as unknown as Database).findHistories(subjects);
  }

  /** For whoever has to find out: how often, with which seed, and the shortest history of it. Empty where nothing differs. */
  async describe(differences: Difference[]): Promise<string> {
    const [first] = differences;
    if (!first) return '';
    const shortest = await shrink(first.placed.history, (history) => this.differs(history, first.day));
    const [again] = await this.put([shortest], first.day);
    return inspect(
      {
        seed: this.seed,
        today: this.today,
        differences: differences.length,
        ...{ day: first.day, about: again?.about, found: again?.found, expected: again?.expected },
        ...{ history: shortest, kinds: this.kindsOf(shortest) },
      },
      { depth: 6, breakLength: 140 },
    );
  }

  private async differs(history: History, day: string): Promise<boolean> {
    return (await this.put([history], day)).length > 0;
  }

  private async put(histories: History[], day: string): Promise<Difference[]> {
    const placed = await this.rows.put(histories);
    const subjects = placed.flatMap((one) => Object.values(one.subjects));
    return differencesOn(day, placed, await picturesOf(this.client, SOURCES_OF_DAY, day, subjects));
  }

  private kindsOf(history: History): Record<number, string[]> {
    const organisations = [...new Set(history.map(({ organisation }) => organisation))];
    return Object.fromEntries(
      organisations.map((one) => [one, this.cast.map(({ from, kinds }) => `${kinds[one] ?? ''} from ${from}`)]),
    );
  }
}
