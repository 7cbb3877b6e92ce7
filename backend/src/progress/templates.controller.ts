import { type Template, type TemplatesPage } from '@parole-tenue/contract';
import { Body, Controller, Get, Patch, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Public, Requires } from '../core/access/access.decorators.js';
import { type Actor } from '../core/access/actor.js';
import { type Creation, Creates } from '../core/http/creation.js';
import { IfMatch } from '../core/http/if-match.decorator.js';
import { Answers, Filters, Takes } from '../core/http/openapi.js';
import { PageQueryDto } from '../core/http/page-query.dto.js';
import { RecordId } from '../core/http/record-id.decorator.js';
import { ChangeTemplateDto, CreateTemplateDto } from './template.dto.js';
import { TemplatesService } from './templates.service.js';

@ApiTags('reference')
@Controller('api/templates')
export class TemplatesController {
  constructor(private readonly templates: TemplatesService) {}

  /** By what kinds of recommendations are measured, by title. */
  @Get()
  @Public()
  @Filters('PageQuery')
  @Answers('TemplatesPage')
  findPage(@Query() query: PageQueryDto): Promise<TemplatesPage> {
    return this.templates.findPage(query);
  }

  /** Makes a further one. */
  @Put(':id')
  @Requires('template.edit')
  @Takes('CreateTemplate')
  @Creates('Template')
  create(
    @CurrentActor() actor: Actor,
    @RecordId() id: string,
    @Body() sent: CreateTemplateDto,
  ): Promise<Creation<Template>> {
    return this.templates.create(actor, id, sent);
  }

  /** Changes one. A slot that an indicator fills stays what it is. */
  @Patch(':id')
  @Requires('template.edit')
  @Takes('ChangeTemplate')
  @Answers('Template')
  change(
    @CurrentActor() actor: Actor,
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() changes: ChangeTemplateDto,
  ): Promise<Template> {
    return this.templates.change(actor, id, version, changes);
  }
}
