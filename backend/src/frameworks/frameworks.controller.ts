import { type FrameworkDetail, type FrameworksPage, type ReportingPeriod } from '@parole-tenue/contract';
import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Public, Requires } from '../core/access/access.decorators.js';
import { type Actor } from '../core/access/actor.js';
import { IfMatch } from '../core/http/if-match.decorator.js';
import { Answers, Filters, Takes } from '../core/http/openapi.js';
import { PageQueryDto } from '../core/http/page-query.dto.js';
import { ChangeFrameworkDto, ChangeReportingPeriodDto } from './framework.dto.js';
import { FrameworkRegister } from './framework-register.service.js';
import { FrameworksService } from './frameworks.service.js';

@ApiTags('reference')
@Controller('api/frameworks')
export class FrameworksController {
  constructor(
    private readonly frameworks: FrameworksService,
    private readonly register: FrameworkRegister,
  ) {}

  /** The texts that recommendations stand in or relate to. */
  @Get()
  @Public()
  @Filters('PageQuery')
  @Answers('FrameworksPage')
  findPage(@Query() query: PageQueryDto): Promise<FrameworksPage> {
    return this.frameworks.findPage(query);
  }

  /** One text, with its recommendations and what was published about it elsewhere. */
  @Get(':slug')
  @Public()
  @Answers('FrameworkDetail')
  get(@Param('slug') slug: string): Promise<FrameworkDetail> {
    return this.frameworks.get(slug);
  }

  /** Changes what is registered of it: its life, and how often organisations report under it. */
  @Patch(':slug')
  @Requires('framework.edit')
  @Takes('ChangeFramework')
  @Answers('FrameworkDetail')
  change(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @IfMatch() version: number,
    @Body() changes: ChangeFrameworkDto,
  ): Promise<FrameworkDetail> {
    return this.register.change(actor, slug, version, changes);
  }

  /** Says from when until when reports for a period are taken. */
  @Patch(':slug/periods/:period')
  @Requires('framework.edit')
  @Takes('ChangeReportingPeriod')
  @Answers('ReportingPeriod')
  changePeriod(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Param('period') period: string,
    @IfMatch() version: number,
    @Body() days: ChangeReportingPeriodDto,
  ): Promise<ReportingPeriod> {
    return this.register.changePeriod(actor, slug, { period, version }, days);
  }
}
