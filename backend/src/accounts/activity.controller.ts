import { type ActivityPage } from '@parole-tenue/contract';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../core/access/access.decorators.js';
import { type Member } from '../core/access/actor.js';
import { Answers, Filters } from '../core/http/openapi.js';
import { PageQueryDto } from '../core/http/page-query.dto.js';
import { ActivityService } from './activity.service.js';

@ApiTags('members')
@Controller('api/activity')
export class ActivityController {
  constructor(private readonly activity: ActivityService) {}

  /** What people of the own organisation did, newest first. */
  @Get()
  @Requires('activity.read')
  @Filters('PageQuery')
  @Answers('ActivityPage')
  findPage(@CurrentActor() actor: Member, @Query() query: PageQueryDto): Promise<ActivityPage> {
    return this.activity.findPage(actor, query);
  }
}
