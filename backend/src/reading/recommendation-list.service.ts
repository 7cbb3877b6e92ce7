import { type RecommendationSort, type RecommendationsPage } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { decodeCursor, pageOf } from '../core/http/page.js';
import { isUuid } from '../core/http/validators.js';
import { toItem } from './item.mapper.js';
import { ItemsRepository } from './items.repository.js';
import { isKeyOf, MatchingRepository, type Place } from './matching.repository.js';
import { type RecommendationsQueryDto } from './recommendations.dto.js';

const isPosition = (value: string): boolean => /^\d{1,9}$/.test(value);

/** Recommendations, filtered and sorted, page by page. */
@Injectable()
export class RecommendationListService {
  constructor(
    private readonly matching: MatchingRepository,
    private readonly items: ItemsRepository,
  ) {}

  async findPage({ limit, cursor, sort, ...filters }: RecommendationsQueryDto): Promise<RecommendationsPage> {
    const after = cursor === undefined ? null : placeOf(cursor, sort);
    const places = await this.matching.findPlaces(filters, sort, after, limit + 1);
    const page = pageOf(places, limit, await this.matching.count(filters), (last) => valuesOf(last, sort));
    const rows = await this.items.findByIds(page.items.map(({ id }) => id));
    return { ...page, items: rows.map(toItem) };
  }
}

/** A cursor goes on in the order it comes from and in no other. */
function placeOf(cursor: string, sort: RecommendationSort | undefined): Place {
  const isSort = (value: string): boolean => value === (sort ?? '');
  const isKey = (value: string): boolean => isKeyOf(sort, value);
  const [, key, position, id] = decodeCursor(cursor, isSort, isKey, isPosition, isUuid);
  return { key, position: Number(position), id };
}

function valuesOf({ key, position, id }: Place, sort: RecommendationSort | undefined): (string | number)[] {
  return [sort ?? '', key, position, id];
}
