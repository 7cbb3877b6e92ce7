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
    const order = orderNameOf(sort, filters.q);
    const after = cursor === undefined ? null : placeOf(cursor, sort, order);
    const places = await this.matching.findPlaces(filters, sort, after, limit + 1);
    const page = pageOf(places, limit, await this.matching.count(filters), (last) => valuesOf(last, order));
    const rows = await this.items.findByIds(page.items.map(({ id }) => id));
    return { ...page, items: rows.map(toItem) };
  }
}

/** What is searched has an order of its own. */
function orderNameOf(sort: RecommendationSort | undefined, q: string | undefined): string {
  return sort ?? (q === undefined ? '' : 'relevance');
}

/** A cursor goes on in the order it comes from and in no other. */
function placeOf(cursor: string, sort: RecommendationSort | undefined, order: string): Place {
  const isSort = (value: string): boolean => value === order;
  const isKey = (value: string): boolean => isKeyOf(sort, value);
  const [, key, position, id] = decodeCursor(cursor, isSort, isKey, isPosition, isUuid);
  return { key, position: Number(position), id };
}

function valuesOf({ key, position, id }: Place, order: string): (string | number)[] {
  return [order, key, position, id];
}
