import { type Language } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { csvOf } from '../core/http/csv.js';
import { toItem } from './item.mapper.js';
import { ItemsRepository } from './items.repository.js';
import { MatchingRepository } from './matching.repository.js';
import { type RecommendationsTableQueryDto } from './recommendations.dto.js';
import { headsIn, lineOf } from './table.mapper.js';
import { TableRepository } from './table.repository.js';

/** Recommendations that one question asks for: the table is as long as the register, its questions are not. */
const BATCH = 500;
/** Twice as many as the largest register that was measured: nobody's table is cut, and none grows without end. */
const LINES_MOST = 20_000;

/** All recommendations that the filters leave, as a table for a spreadsheet. */
@Injectable()
export class RecommendationsTableService {
  constructor(
    private readonly matching: MatchingRepository,
    private readonly items: ItemsRepository,
    private readonly table: TableRepository,
  ) {}

  async export({ sort, language, ...filters }: RecommendationsTableQueryDto, preferred: Language): Promise<string> {
    const places = await this.matching.findPlaces(filters, sort, null, LINES_MOST);
    const ids = places.map(({ id }) => id);
    const lines: string[][] = [];
    for (let from = 0; from < ids.length; from += BATCH) {
      lines.push(...(await this.linesOf(ids.slice(from, from + BATCH), language ?? preferred)));
    }
    return csvOf([headsIn(language ?? preferred), ...lines], language ?? preferred);
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
