import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { MomentsRepository } from '../database/moments.repository.js';
import { Occupied } from '../problems/problems.js';
import { Turns } from '../throttle/turns.js';
import { type Sheet } from './sheet.js';

/** Rows that one page holds: as much of a file as stands in memory at a time. */
const PAGE = 500;
/** So many pages are read at once; what waits for its reader holds neither a place nor a connection. */
const AT_ONCE = 2;
/** So many more may wait for their turn, before anything of theirs is read. */
const WAITING_MOST = 20;
const RETRY_SECONDS = 10;
/** Another release may tell the same data otherwise. */
const RUN = randomUUID();

export interface FilePage<Row, Place> {
  rows: Row[];
  /** Of the last row, after which the next page goes on; null: there is none. */
  last: Place | null;
}

/** Reads the rows after a place, so many at most, in a transaction of their own that sees one moment. */
export type ReadPage<Row, Place> = (after: Place | null, limit: number) => Promise<FilePage<Row, Place>>;

/** Files of however many rows, made while they are sent. */
@Injectable()
export class PagedFiles {
  private readonly turns = new Turns(AT_ONCE, false);

  constructor(
    private readonly database: Database,
    private readonly moments: MomentsRepository,
  ) {}

  /** How many reads wait for their turn. */
  get waiting(): number {
    return this.turns.waiting;
  }

  /** Names what a file would say now. */
  async tagOf(...said: string[]): Promise<string> {
    return createHash('sha256')
      .update([RUN, ...said, await this.moments.findVersion()].join(' '))
      .digest('base64url')
      .slice(0, 27);
  }

  /** The first page is read before anything is sent, so that a refusal can still be told. @throws Occupied */
  async open<Row, Place>(sheet: Sheet<Row>, readPage: ReadPage<Row, Place>): Promise<Readable> {
    if (this.waiting >= WAITING_MOST) throw new Occupied(RETRY_SECONDS);
    const read = (after: Place | null): Promise<FilePage<Row, Place>> => this.readInTurn(readPage, after);
    return Readable.from(textOf(sheet, await read(null), read), { objectMode: false });
  }

  private readInTurn<Row, Place>(readPage: ReadPage<Row, Place>, after: Place | null): Promise<FilePage<Row, Place>> {
    return this.turns.take(() =>
      this.database.transaction(async () => {
        await this.moments.holdStill();
        return readPage(after, PAGE);
      }),
    );
  }
}

/** Goes on as its reader takes it, and ends with them. */
async function* textOf<Row, Place>(
  { begin, textOf: write, end }: Sheet<Row>,
  first: FilePage<Row, Place>,
  read: (after: Place) => Promise<FilePage<Row, Place>>,
): AsyncGenerator<string> {
  yield begin + write(first.rows, true);
  for (let { last } = first; last !== null;) {
    const page = await read(last);
    yield write(page.rows, false);
    last = page.last;
  }
  yield end;
}
