import { type TerritoryMap } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { toAreasOnMap } from './map.mapper.js';
import { MapRepository } from './map.repository.js';
import { MatchingRepository } from './matching.repository.js';
import { type RecommendationFiltersDto } from './recommendations.dto.js';

/** Area by area, over all recommendations that the filters leave. */
@Injectable()
export class MapService {
  constructor(
    private readonly matching: MatchingRepository,
    private readonly map: MapRepository,
  ) {}

  async get(filters: RecommendationFiltersDto): Promise<TerritoryMap> {
    const ids = await this.matching.findIds(filters);
    const [id] = ids;
    const only = id !== undefined && ids.length === 1 ? await this.map.getOnly(id) : null;
    const { asOf, statements } = await this.map.getFigures(ids);
    const areas = toAreasOnMap(await this.map.findAreas(ids), statements, only);
    return { asOf, recommendations: ids.length, only, statements, areas };
  }
}
