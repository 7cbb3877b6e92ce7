import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { type Language, type RecommendationFilters, type RecommendationSort } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { csvLinesOf, csvOf } from '../core/http/csv.js';
import { type FileAnswer } from '../core/http/file-answer.js';
import { Occupied } from '../core/problems/problems.js';
import { Turns } from '../core/throttle/turns.js';
import { toItem } from './item.mapper.js';
import { ItemsRepository } from './items.repository.js';
import { MatchingRepository, type Place } from './matching.repository.js';
import { type RecommendationsTableQueryDto } from './recommendations.dto.js';
import { headsIn, lineOf } from './table.mapper.js';
import { TableRepository } from './table.repository.js';

/** Recommendations that one page holds: as much of a table as stands in memory at a time. */
const PAGE = 500;
/** So many tables are read at once; what waits for its reader holds neither a place nor a connection. */
const AT_ONCE = 2;
/** So many more may wait for their turn, before anything of theirs is read. */
const WAITING_MOST = 20;
const RETRY_SECONDS = 10;
/** Another release may tell the same data otherwise. */
const RUN = randomUUID();

interface Question {
  filters: RecommendationFilters;
  sort: RecommendationSort | undefined;
  language: Language;
}

interface TablePage {
  lines: string[][];
  /** After which the next page goes on; null: there is none. */
  last: Place | null;
}

/** All recommendations that the filters leave, as a table for a spreadsheet that is made while it is sent. */
@Injectable()
export class RecommendationsTableService {
  private readonly turns = new Turns(AT_ONCE, false);

  constructor(
    private readonly database: Database,
    private readonly matching: MatchingRepository,
    private readonly items: ItemsRepository,
    private readonly table: TableRepository,
  ) {}

  /** How many reads wait for their turn. */
  get waiting(): number {
    return this.turns.waiting;
  }

  async export(
    actor: Actor | null,
    { sort, language: asked, ...filters }: RecommendationsTableQueryDto,
    preferred: Language,
  ): Promise<FileAnswer> {
    const language = asked ?? preferred;
    return {
      mediaType: 'text/csv; charset=utf-8',
      name: 'recommendations.csv',
      tag: tagOf(language, await this.table.findVersion()),
      isInline: false,
      isPublic: actor === null,
      open: () => this.open({ filters, sort, language }),
    };
  }

  /** The first page is read before anything is sent, so that a refusal can still be told. @throws Occupied */
  private async open(question: Question): Promise<Readable> {
    if (this.waiting >= WAITING_MOST) throw new Occupied(RETRY_SECONDS);
    const first = await this.read(question, null);
    return Readable.from(this.textOf(question, first), { objectMode: false });
  }

  /** Goes on as its reader takes it, and ends with them. */
  private async *textOf(question: Question, first: TablePage): AsyncGenerator<string> {
    const { language } = question;
    yield csvOf([headsIn(language), ...first.lines], language);
    for (let { last } = first; last;) {
      const page = await this.read(question, last);
      yield csvLinesOf(page.lines, language);
      last = page.last;
    }
  }

  private read(question: Question, after: Place | null): Promise<TablePage> {
    return this.turns.take(() => this.database.transaction(() => this.pageOf(question, after)));
  }

  private async pageOf({ filters, sort, language }: Question, after: Place | null): Promise<TablePage> {
    await this.table.holdStill();
    const places = await this.matching.findPlaces(filters, sort, after, PAGE);
    const ids = places.map(({ id }) => id);
    return { lines: await this.linesOf(ids, language), last: places[PAGE - 1] ?? null };
  }

  private async linesOf(ids: string[], language: Language): Promise<string[][]> {
    const more = new Map((await this.table.findByIds(ids)).map((row) => [row.id, row]));
    const items = await this.items.findByIds(ids);
    return items.flatMap((item) => {
      const row = more.get(item.id);
      return row ? [lineOf(toItem(item), row, language)] : [];
    });
  }
}

function tagOf(...said: string[]): string {
  return createHash('sha256')
    .update([RUN, ...said].join(' '))
    .digest('base64url')
    .slice(0, 27);
}
