import {
  type Id,
  type RecommendationFilters,
  type RecommendationItem,
  type RecommendationSort,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type FilePage } from '../core/http/paged-files.service.js';
import { toItem } from './item.mapper.js';
import { ItemsRepository } from './items.repository.js';
import { MatchingRepository, type Place } from './matching.repository.js';
import { type TableRow, TableRepository } from './table.repository.js';

/** A recommendation with all that a table tells of it. */
export interface RecommendationLine {
  item: RecommendationItem;
  row: TableRow;
}

/** Recommendations that filters leave, page after page: what is made into files. */
@Injectable()
export class RecommendationLinesService {
  constructor(
    private readonly matching: MatchingRepository,
    private readonly items: ItemsRepository,
    private readonly table: TableRepository,
  ) {}

  /** In no order. */
  findIds(filters: RecommendationFilters): Promise<Id[]> {
    return this.matching.findIds(filters);
  }

  /** In the order asked for; without a sort in the register's. */
  async findPage(
    filters: RecommendationFilters,
    sort: RecommendationSort | undefined,
    after: Place | null,
    limit: number,
  ): Promise<FilePage<RecommendationLine, Place>> {
    const places = await this.matching.findPlaces(filters, sort, after, limit);
    return { rows: await this.describe(places.map(({ id }) => id)), last: places[limit - 1] ?? null };
  }

  private async describe(ids: Id[]): Promise<RecommendationLine[]> {
    const more = new Map((await this.table.findByIds(ids)).map((row) => [row.id, row]));
    const items = await this.items.findByIds(ids);
    return items.flatMap((item) => {
      const row = more.get(item.id);
      return row ? [{ item: toItem(item), row }] : [];
    });
  }
}
