import { type EditedRecommendation } from '@parole-tenue/contract';
import { Body, Controller, Param, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../core/access/access.decorators.js';
import { type Actor } from '../core/access/actor.js';
import { IfMatch } from '../core/http/if-match.decorator.js';
import { Answers, Takes } from '../core/http/openapi.js';
import { ChangeRecommendationDto } from './recommendation.dto.js';
import { RecommendationsService } from './recommendations.service.js';

@ApiTags('recommendations')
@Controller('api/recommendations')
export class RecommendationsController {
  constructor(private readonly recommendations: RecommendationsService) {}

  /** Changes the wording. The old one stays in the journal. */
  @Patch(':reference')
  @Requires('recommendation.edit')
  @Takes('ChangeRecommendation')
  @Answers('EditedRecommendation')
  change(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @IfMatch() version: number,
    @Body() changes: ChangeRecommendationDto,
  ): Promise<EditedRecommendation> {
    return this.recommendations.change(actor, reference, version, changes);
  }
}
