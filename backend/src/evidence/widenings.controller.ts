import { type Widening } from '@parole-tenue/contract';
import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Confirmed, CurrentActor, Requires } from '../core/access/access.decorators.js';
import { type Member } from '../core/access/actor.js';
import { type Creation, Creates } from '../core/http/creation.js';
import { IfMatch } from '../core/http/if-match.decorator.js';
import { Answers, Takes } from '../core/http/openapi.js';
import { RecordId } from '../core/http/record-id.decorator.js';
import { CreateWideningDto } from './widening.dto.js';
import { WideningsService } from './widenings.service.js';

@ApiTags('evidence')
@Controller('api/widenings')
export class WideningsController {
  constructor(private readonly widenings: WideningsService) {}

  /** A wish of the own organisation, with what the wider circle would read. */
  @Get(':id')
  @Requires('widening.ask')
  @Answers('Widening')
  get(@CurrentActor() member: Member, @RecordId() id: string): Promise<Widening> {
    return this.widenings.get(member, id);
  }

  /** Asks that more people may read a piece of evidence: a wider level, or the lead organisation alone. */
  @Put(':id')
  @Requires('widening.ask')
  @Takes('CreateWidening')
  @Creates('Widening')
  create(
    @CurrentActor() member: Member,
    @RecordId() id: string,
    @Body() sent: CreateWideningDto,
  ): Promise<Creation<Widening>> {
    return this.widenings.create(member, id, sent);
  }

  /** Agrees to what another one asked: from now on they read it. */
  @Post(':id/agreement')
  @Requires('widening.decide')
  @Confirmed()
  @HttpCode(200)
  @Answers('Widening')
  agree(@CurrentActor() member: Member, @RecordId() id: string, @IfMatch() version: number): Promise<Widening> {
    return this.widenings.take(member, { id, version }, 'agreement');
  }

  /** Declines what another one asked. */
  @Post(':id/refusal')
  @Requires('widening.decide')
  @HttpCode(200)
  @Answers('Widening')
  refuse(@CurrentActor() member: Member, @RecordId() id: string, @IfMatch() version: number): Promise<Widening> {
    return this.widenings.take(member, { id, version }, 'refusal');
  }

  /** Takes back what one asked oneself. */
  @Post(':id/withdrawal')
  @Requires('widening.withdraw')
  @HttpCode(200)
  @Answers('Widening')
  withdraw(@CurrentActor() member: Member, @RecordId() id: string, @IfMatch() version: number): Promise<Widening> {
    return this.widenings.take(member, { id, version }, 'withdrawal');
  }
}
