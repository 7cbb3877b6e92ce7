import { type DisagreementsPage } from '@parole-tenue/contract';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Public } from '../core/access/access.decorators.js';
import { type Actor } from '../core/access/actor.js';
import { Answers, Filters } from '../core/http/openapi.js';
import { DisagreementsQueryDto } from './disagreements.dto.js';
import { DisagreementsService } from './disagreements.service.js';

@ApiTags('reading')
@Public()
@Controller('api/disagreements')
export class DisagreementsController {
  constructor(private readonly disagreements: DisagreementsService) {}

  /** Recommendations on which sides disagree, the furthest apart first, with what each side says and what would settle it. */
  @Get()
  @Filters('DisagreementsQuery')
  @Answers('DisagreementsPage')
  findPage(@CurrentActor() actor: Actor | null, @Query() query: DisagreementsQueryDto): Promise<DisagreementsPage> {
    return this.disagreements.findPage(actor, query);
  }
}
