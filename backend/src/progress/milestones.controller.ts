import { type Milestone } from '@parole-tenue/contract';
import { Body, Controller, Patch, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../core/access/access.decorators.js';
import { type Member } from '../core/access/actor.js';
import { type Creation, Creates } from '../core/http/creation.js';
import { IfMatch } from '../core/http/if-match.decorator.js';
import { Answers, Takes } from '../core/http/openapi.js';
import { RecordId } from '../core/http/record-id.decorator.js';
import { ChangeMilestoneDto, CreateMilestoneDto } from './milestone.dto.js';
import { MilestonesService } from './milestones.service.js';

@ApiTags('planning')
@Controller('api/milestones')
export class MilestonesController {
  constructor(private readonly milestones: MilestonesService) {}

  /** Plans a milestone of a recommendation that the own organisation leads. Public at once. */
  @Put(':id')
  @Requires('milestone.plan')
  @Takes('CreateMilestone')
  @Creates('Milestone')
  create(
    @CurrentActor() member: Member,
    @RecordId() id: string,
    @Body() sent: CreateMilestoneDto,
  ): Promise<Creation<Milestone>> {
    return this.milestones.create(member, id, sent);
  }

  /** Changes the plan. Another day needs a reason; the old day stays visible. What a published report moved is not replanned otherwise. */
  @Patch(':id')
  @Requires('milestone.plan')
  @Takes('ChangeMilestone')
  @Answers('Milestone')
  change(
    @CurrentActor() member: Member,
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() changes: ChangeMilestoneDto,
  ): Promise<Milestone> {
    return this.milestones.change(member, id, version, changes);
  }
}
