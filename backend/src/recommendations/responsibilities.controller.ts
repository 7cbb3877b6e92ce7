import { type EditedResponsibility } from '@parole-tenue/contract';
import { Body, Controller, Patch, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../core/access/access.decorators.js';
import { type Actor } from '../core/access/actor.js';
import { type Creation, Creates } from '../core/http/creation.js';
import { IfMatch } from '../core/http/if-match.decorator.js';
import { Answers, Takes } from '../core/http/openapi.js';
import { RecordId } from '../core/http/record-id.decorator.js';
import { ResponsibilitiesService } from './responsibilities.service.js';
import { ChangeResponsibilityDto, CreateResponsibilityDto } from './responsibility.dto.js';

@ApiTags('recommendations')
@Controller('api/responsibilities')
export class ResponsibilitiesController {
  constructor(private readonly responsibilities: ResponsibilitiesService) {}

  /** Enters who answers for a recommendation. */
  @Put(':id')
  @Requires('responsibility.edit')
  @Takes('CreateResponsibility')
  @Creates('EditedResponsibility')
  create(
    @CurrentActor() actor: Actor,
    @RecordId() id: string,
    @Body() sent: CreateResponsibilityDto,
  ): Promise<Creation<EditedResponsibility>> {
    return this.responsibilities.create(actor, id, sent);
  }

  /** It ends, or was something else. */
  @Patch(':id')
  @Requires('responsibility.edit')
  @Takes('ChangeResponsibility')
  @Answers('EditedResponsibility')
  change(
    @CurrentActor() actor: Actor,
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() changes: ChangeResponsibilityDto,
  ): Promise<EditedResponsibility> {
    return this.responsibilities.change(actor, id, version, changes);
  }
}
