import { type Blackout, type BlackoutPreview } from '@parole-tenue/contract';
import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Confirmed, CurrentActor, CurrentSession, Requires } from '../core/access/access.decorators.js';
import { type Actor, type SessionFacts } from '../core/access/actor.js';
import { type Creation, Creates } from '../core/http/creation.js';
import { IfMatch } from '../core/http/if-match.decorator.js';
import { Answers, Takes } from '../core/http/openapi.js';
import { RecordId } from '../core/http/record-id.decorator.js';
import { CreateBlackoutDto, InspectBlackoutDto } from './blackout.dto.js';
import { BlackoutsService } from './blackouts.service.js';

@ApiTags('blackouts')
@Controller('api/blackouts')
export class BlackoutsController {
  constructor(private readonly blackouts: BlackoutsService) {}

  /** How often the words stand in each published version. Nothing is kept of the question. */
  @Post('inspection')
  @Requires('blackout.ask')
  @HttpCode(200)
  @Takes('InspectBlackout')
  @Answers('BlackoutPreview')
  inspect(@CurrentActor() actor: Actor, @Body() sent: InspectBlackoutDto): Promise<BlackoutPreview> {
    return this.blackouts.inspect(actor, sent);
  }

  /** What editors asked; for a lead what they did themselves. */
  @Get(':id')
  @Requires('blackout.ask')
  @Answers('Blackout')
  get(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<Blackout> {
    return this.blackouts.get(actor, id);
  }

  /** Blacks words out in every version, drafts that follow included: a lead at once, after saying again who they are; an editor asks another one. */
  @Put(':id')
  @Requires('blackout.ask')
  @Takes('CreateBlackout')
  @Creates('Blackout')
  create(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: SessionFacts,
    @RecordId() id: string,
    @Body() sent: CreateBlackoutDto,
  ): Promise<Creation<Blackout>> {
    return this.blackouts.create(actor, session, id, sent);
  }

  /** Agrees to what another editor asked: it is done at once. */
  @Post(':id/agreement')
  @Requires('blackout.decide')
  @Confirmed()
  @HttpCode(200)
  @Answers('Blackout')
  agree(@CurrentActor() actor: Actor, @RecordId() id: string, @IfMatch() version: number): Promise<Blackout> {
    return this.blackouts.decide(actor, { id, version }, true);
  }

  /** Refuses it, or takes back what one asked oneself. The words go. */
  @Post(':id/refusal')
  @Requires('blackout.decide')
  @HttpCode(200)
  @Answers('Blackout')
  refuse(@CurrentActor() actor: Actor, @RecordId() id: string, @IfMatch() version: number): Promise<Blackout> {
    return this.blackouts.decide(actor, { id, version }, false);
  }
}
