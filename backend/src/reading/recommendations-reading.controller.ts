import {
  type RecommendationFacets,
  type RecommendationLevels,
  type RecommendationsPage,
  type RecommendationStory,
  type TimelinePage,
} from '@parole-tenue/contract';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Public } from '../core/access/access.decorators.js';
import { type Actor } from '../core/access/actor.js';
import { Answers, Filters } from '../core/http/openapi.js';
import { FacetsService } from './facets.service.js';
import { LevelsService } from './levels.service.js';
import { RecommendationListService } from './recommendation-list.service.js';
import { RecommendationFiltersDto, RecommendationsQueryDto, TimelineQueryDto } from './recommendations.dto.js';
import { StoryService } from './story.service.js';

@ApiTags('reading')
@Public()
@Controller('api/recommendations')
export class RecommendationsReadingController {
  constructor(
    private readonly list: RecommendationListService,
    private readonly stories: StoryService,
    private readonly levels: LevelsService,
    private readonly facets: FacetsService,
  ) {}

  /** Recommendations with what every side says of them. */
  @Get()
  @Filters('RecommendationsQuery')
  @Answers('RecommendationsPage')
  findPage(@Query() query: RecommendationsQueryDto): Promise<RecommendationsPage> {
    return this.list.findPage(query);
  }

  /** How many each value of each filter would leave, within the other filters. */
  @Get('facets')
  @Filters('RecommendationFilters')
  @Answers('RecommendationFacets')
  getFacets(@Query() filters: RecommendationFiltersDto): Promise<RecommendationFacets> {
    return this.facets.get(filters);
  }

  /** Everything about one recommendation. */
  @Get(':reference')
  @Answers('RecommendationStory')
  get(@CurrentActor() actor: Actor | null, @Param('reference') reference: string): Promise<RecommendationStory> {
    return this.stories.get(actor, reference);
  }

  /** What all sides said about it, newest first. */
  @Get(':reference/timeline')
  @Filters('TimelineQuery')
  @Answers('TimelinePage')
  getTimeline(
    @CurrentActor() actor: Actor | null,
    @Param('reference') reference: string,
    @Query() query: TimelineQueryDto,
  ): Promise<TimelinePage> {
    return this.stories.getTimeline(actor, reference, query);
  }

  /** How each side sees it, by quarter, and what changed that. The same for whoever asks. */
  @Get(':reference/levels')
  @Answers('RecommendationLevels')
  getLevels(@Param('reference') reference: string): Promise<RecommendationLevels> {
    return this.levels.get(reference);
  }
}
