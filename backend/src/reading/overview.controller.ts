import { type Overview } from '@parole-tenue/contract';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Public } from '../core/access/access.decorators.js';
import { type Actor } from '../core/access/actor.js';
import { Answers, Filters } from '../core/http/openapi.js';
import { OverviewService } from './overview.service.js';
import { RecommendationFiltersDto } from './recommendations.dto.js';

@ApiTags('reading')
@Public()
@Controller('api/overview')
export class OverviewController {
  constructor(private readonly overview: OverviewService) {}

  /** Where things stand, where sides disagree, what is silent, what moved. */
  @Get()
  @Filters('RecommendationFilters')
  @Answers('Overview')
  get(@CurrentActor() actor: Actor | null, @Query() filters: RecommendationFiltersDto): Promise<Overview> {
    return this.overview.get(actor, filters);
  }
}
