import { type OrganisationDetail, type OrganisationsPage } from '@parole-tenue/contract';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Public, Requires } from '../core/access/access.decorators.js';
import { type Actor } from '../core/access/actor.js';
import { type Creation, Creates } from '../core/http/creation.js';
import { IfMatch } from '../core/http/if-match.decorator.js';
import { Answers, Filters, Takes } from '../core/http/openapi.js';
import { PageQueryDto } from '../core/http/page-query.dto.js';
import { CreateOrganisationDto, RenameOrganisationDto } from './organisation.dto.js';
import { OrganisationRegister } from './organisation-register.service.js';
import { OrganisationsService } from './organisations.service.js';

@ApiTags('reference')
@Controller('api/organisations')
export class OrganisationsController {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly register: OrganisationRegister,
  ) {}

  /** The actors, by name. */
  @Get()
  @Public()
  @Filters('PageQuery')
  @Answers('OrganisationsPage')
  findPage(@Query() query: PageQueryDto): Promise<OrganisationsPage> {
    return this.organisations.findPage(query);
  }

  /** One actor: what it answers for, and how often it spoke. */
  @Get(':slug')
  @Public()
  @Answers('OrganisationDetail')
  get(@Param('slug') slug: string): Promise<OrganisationDetail> {
    return this.organisations.get(slug);
  }

  /** Enters an actor into the register. Nobody speaks for it until two administrators appoint its first lead. */
  @Put(':slug')
  @Requires('organisation.edit')
  @Takes('CreateOrganisation')
  @Creates('OrganisationDetail')
  create(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Body() sent: CreateOrganisationDto,
  ): Promise<Creation<OrganisationDetail>> {
    return this.register.create(actor, slug, sent);
  }

  /** Gives it a new name from a day on; the old one stays with its days. */
  @Post(':slug/names')
  @Requires('organisation.edit')
  @HttpCode(201)
  @Takes('RenameOrganisation')
  @Answers('OrganisationDetail', { status: 201 })
  rename(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @IfMatch() version: number,
    @Body() sent: RenameOrganisationDto,
  ): Promise<OrganisationDetail> {
    return this.register.rename(actor, slug, version, sent);
  }
}
