import { type AdminRequestsPage, type DecidedRequest, type NewAdminRequest } from '@parole-tenue/contract';
import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Confirmed, CurrentActor, Requires } from '../core/access/access.decorators.js';
import { type Actor } from '../core/access/actor.js';
import { type Creation, Creates } from '../core/http/creation.js';
import { IfMatch } from '../core/http/if-match.decorator.js';
import { Answers, Filters, Takes } from '../core/http/openapi.js';
import { PageQueryDto } from '../core/http/page-query.dto.js';
import { RecordId } from '../core/http/record-id.decorator.js';
import { CreateRequestDto } from './request.dto.js';
import { RequestsService } from './requests.service.js';

@ApiTags('requests')
@Controller('api/requests')
export class RequestsController {
  constructor(private readonly requests: RequestsService) {}

  /** What administrators asked each other for, latest first. */
  @Get()
  @Requires('request.read')
  @Filters('PageQuery')
  @Answers('AdminRequestsPage')
  findPage(@CurrentActor() actor: Actor, @Query() query: PageQueryDto): Promise<AdminRequestsPage> {
    return this.requests.findPage(actor, query);
  }

  /** Asks another administrator for what takes two. Where somebody is to be invited without mail, it answers half of what the link needs. */
  @Put(':id')
  @Requires('request.create')
  @Takes('CreateAdminRequest')
  @Creates('NewAdminRequest')
  create(
    @CurrentActor() actor: Actor,
    @RecordId() id: string,
    @Body() sent: CreateRequestDto,
  ): Promise<Creation<NewAdminRequest>> {
    return this.requests.create(actor, id, sent);
  }

  /** Agrees to what another one asked for: it is done at once. */
  @Post(':id/approval')
  @Requires('request.decide')
  @Confirmed()
  @HttpCode(200)
  @Answers('DecidedRequest')
  approve(@CurrentActor() actor: Actor, @RecordId() id: string, @IfMatch() version: number): Promise<DecidedRequest> {
    return this.requests.approve(actor, { id, version });
  }

  /** Refuses what another one asked for. */
  @Post(':id/refusal')
  @Requires('request.decide')
  @HttpCode(200)
  @Answers('DecidedRequest')
  refuse(@CurrentActor() actor: Actor, @RecordId() id: string, @IfMatch() version: number): Promise<DecidedRequest> {
    return this.requests.drop(actor, { id, version }, 'refusal');
  }

  /** Takes back what one asked for oneself. */
  @Post(':id/withdrawal')
  @Requires('request.withdraw')
  @HttpCode(200)
  @Answers('DecidedRequest')
  withdraw(@CurrentActor() actor: Actor, @RecordId() id: string, @IfMatch() version: number): Promise<DecidedRequest> {
    return this.requests.drop(actor, { id, version }, 'withdrawal');
  }
}
