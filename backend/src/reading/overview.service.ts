import {
  type Overview,
  type RecommendationFilters,
  type RecommendationItem,
  type RecommendationSort,
  SILENT_DAYS,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { toItem } from './item.mapper.js';
import { ItemsRepository } from './items.repository.js';
import { sharesByTheme, sharesOf } from './level-shares.js';
import { MatchingRepository } from './matching.repository.js';
import { OverviewRepository } from './overview.repository.js';
import { type RecommendationFiltersDto } from './recommendations.dto.js';
import { rollUpOf } from './roll-up.js';
import { TimelineService } from './timeline.service.js';

const MOST_ITEMS = 5;
const MOST_ENTRIES = 8;
const RECENT_DAYS = 90;

/** Where things stand, over all recommendations that the filters leave. */
@Injectable()
export class OverviewService {
  constructor(
    private readonly matching: MatchingRepository,
    private readonly overview: OverviewRepository,
    private readonly items: ItemsRepository,
    private readonly timeline: TimelineService,
  ) {}

  async get(actor: Actor | null, filters: RecommendationFiltersDto): Promise<Overview> {
    const ids = await this.matching.findIds(filters);
    const { milestones, ...figures } = await this.overview.getFigures(ids);
    const shares = await this.overview.findShares(ids);
    return {
      ...figures,
      milestones: rollUpOf(milestones),
      shares: sharesOf(
        shares.filter(({ theme }) => theme === null),
        ids.length,
      ),
      sharesByTheme: sharesByTheme(shares, await this.overview.findThemes(ids)),
      mostDivergent: await this.findFirst(divergent(filters), '-divergence'),
      mostSilent: await this.findFirst(silent(filters), '-silence'),
      moved: await this.timeline.findLatest(actor, { recommendationIds: ids, days: RECENT_DAYS }, MOST_ENTRIES),
    };
  }

  private async findFirst(filters: RecommendationFilters, sort: RecommendationSort): Promise<RecommendationItem[]> {
    const places = await this.matching.findPlaces(filters, sort, null, MOST_ITEMS);
    const rows = await this.items.findByIds(places.map(({ id }) => id));
    return rows.map(toItem);
  }
}

/** Where sides agree, nothing diverges. */
function divergent(filters: RecommendationFilters): RecommendationFilters {
  return { ...filters, divergence: Math.max(filters.divergence ?? 0, 1) };
}

function silent(filters: RecommendationFilters): RecommendationFilters {
  return { ...filters, silentFor: Math.max(filters.silentFor ?? 0, SILENT_DAYS) };
}
