import { type TerritoryMap } from '@parole-tenue/contract';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../core/access/access.decorators.js';
import { Answers, Filters } from '../core/http/openapi.js';
import { MapService } from './map.service.js';
import { RecommendationFiltersDto } from './recommendations.dto.js';

@ApiTags('reading')
@Public()
@Controller('api/map')
export class MapController {
  constructor(private readonly map: MapService) {}

  /** Area by area: where civil society and the state stand apart, how far civil society sees things carried out, and how much was said. */
  @Get()
  @Filters('RecommendationFilters')
  @Answers('TerritoryMap')
  get(@Query() filters: RecommendationFiltersDto): Promise<TerritoryMap> {
    return this.map.get(filters);
  }
}
