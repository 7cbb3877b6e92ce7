import {
  type Facet,
  type FacetName,
  FACETS,
  type RecommendationFacets,
  type RecommendationFilters,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { FacetsRepository } from './facets.repository.js';
import { MatchingRepository } from './matching.repository.js';

/** What each further choice in a filter would leave. */
@Injectable()
export class FacetsService {
  constructor(
    private readonly matching: MatchingRepository,
    private readonly facets: FacetsRepository,
  ) {}

  /** Values of one filter are alternatives: each is counted without the choice in its own filter. */
  async get(filters: RecommendationFilters): Promise<RecommendationFacets> {
    const all = await this.matching.findIds(filters);
    const left = {} as Record<FacetName, string[]>;
    for (const name of FACETS) {
      left[name] = filters[name] === undefined ? all : await this.matching.findIds({ ...filters, [name]: undefined });
    }
    const rows = await this.facets.count(left);
    const facetsOf = (name: FacetName): Facet[] =>
      rows
        .filter(({ filter }) => filter === name)
        .map(({ value, name: called, kind, recommendations }) => ({ value, name: called, kind, recommendations }));
    return Object.fromEntries(FACETS.map((name) => [name, facetsOf(name)])) as RecommendationFacets;
  }
}
