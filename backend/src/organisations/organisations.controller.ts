import { type OrganisationDetail, type OrganisationsPage } from '@parole-tenue/contract';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../core/access/access.decorators.js';
import { Answers, Filters } from '../core/http/openapi.js';
import { PageQueryDto } from '../core/http/page-query.dto.js';
import { OrganisationsService } from './organisations.service.js';

@ApiTags('reference')
@Public()
@Controller('api/organisations')
export class OrganisationsController {
  constructor(private readonly organisations: OrganisationsService) {}

  /** The actors, by name. */
  @Get()
  @Filters('PageQuery')
  @Answers('OrganisationsPage')
  findPage(@Query() query: PageQueryDto): Promise<OrganisationsPage> {
    return this.organisations.findPage(query);
  }

  /** One actor: what it answers for, and how often it spoke. */
  @Get(':slug')
  @Answers('OrganisationDetail')
  get(@Param('slug') slug: string): Promise<OrganisationDetail> {
    return this.organisations.get(slug);
  }
}
