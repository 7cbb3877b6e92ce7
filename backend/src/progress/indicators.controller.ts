import { type Indicator } from '@parole-tenue/contract';
import { Body, Controller, Patch, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../core/access/access.decorators.js';
import { type Member } from '../core/access/actor.js';
import { type Creation, Creates } from '../core/http/creation.js';
import { IfMatch } from '../core/http/if-match.decorator.js';
import { Answers, Takes } from '../core/http/openapi.js';
import { RecordId } from '../core/http/record-id.decorator.js';
import { ChangeIndicatorDto, CreateIndicatorDto } from './indicator.dto.js';
import { IndicatorsService } from './indicators.service.js';

@ApiTags('planning')
@Controller('api/indicators')
export class IndicatorsController {
  constructor(private readonly indicators: IndicatorsService) {}

  /** Plans what is measured of a recommendation that the own organisation leads. Public at once. */
  @Put(':id')
  @Requires('indicator.plan')
  @Takes('CreateIndicator')
  @Creates('Indicator')
  create(
    @CurrentActor() member: Member,
    @RecordId() id: string,
    @Body() sent: CreateIndicatorDto,
  ): Promise<Creation<Indicator>> {
    return this.indicators.create(member, id, sent);
  }

  /** Changes what it is measured against. What values were given in stays. */
  @Patch(':id')
  @Requires('indicator.plan')
  @Takes('ChangeIndicator')
  @Answers('Indicator')
  change(
    @CurrentActor() member: Member,
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() changes: ChangeIndicatorDto,
  ): Promise<Indicator> {
    return this.indicators.change(member, id, version, changes);
  }
}
