import { type ChangeFocalPoints, type FocalPoints, type FocalPointsPage } from '@parole-tenue/contract';
import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../core/access/access.decorators.js';
import { type Member } from '../core/access/actor.js';
import { IfMatch } from '../core/http/if-match.decorator.js';
import { Answers, Filters, Takes } from '../core/http/openapi.js';
import { PageQueryDto } from '../core/http/page-query.dto.js';
import { IfSent, IsId, OrNull } from '../core/http/validators.js';
import { FocalPointsService } from './focal-points.service.js';

class ChangeFocalPointsDto implements ChangeFocalPoints {
  @IfSent()
  @OrNull()
  @IsId()
  focalPoint?: string | null;

  @IfSent()
  @OrNull()
  @IsId()
  alternate?: string | null;
}

@ApiTags('members')
@Controller('api/focal-points')
export class FocalPointsController {
  constructor(private readonly focalPoints: FocalPointsService) {}

  /** Who looks after each recommendation that the own organisation answers for. */
  @Get()
  @Requires('focal_point.read')
  @Filters('PageQuery')
  @Answers('FocalPointsPage')
  findPage(@CurrentActor() member: Member, @Query() query: PageQueryDto): Promise<FocalPointsPage> {
    return this.focalPoints.findPage(member, query);
  }

  /** Says who does from now on; null: nobody. */
  @Patch(':reference')
  @Requires('focal_point.assign')
  @Takes('ChangeFocalPoints')
  @Answers('FocalPoints')
  assign(
    @CurrentActor() member: Member,
    @Param('reference') reference: string,
    @IfMatch() version: number,
    @Body() sent: ChangeFocalPointsDto,
  ): Promise<FocalPoints> {
    return this.focalPoints.assign(member, reference, version, sent);
  }
}
