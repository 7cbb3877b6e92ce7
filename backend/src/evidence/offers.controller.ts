import { type Offer } from '@parole-tenue/contract';
import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '../core/access/access.decorators.js';
import { type Member } from '../core/access/actor.js';
import { type Creation, Creates } from '../core/http/creation.js';
import { IfMatch } from '../core/http/if-match.decorator.js';
import { Answers, Takes } from '../core/http/openapi.js';
import { RecordId } from '../core/http/record-id.decorator.js';
import { CreateOfferDto } from './offer.dto.js';
import { OffersService } from './offers.service.js';

@ApiTags('evidence')
@Controller('api/offers')
export class OffersController {
  constructor(private readonly offers: OffersService) {}

  /** Hands evidence of the own organisation to an observer organisation, which may open its original and verify it. */
  @Put(':id')
  @Requires('evidence.offer')
  @Takes('CreateOffer')
  @Creates('Offer')
  create(
    @CurrentActor() member: Member,
    @RecordId() id: string,
    @Body() sent: CreateOfferDto,
  ): Promise<Creation<Offer>> {
    return this.offers.create(member, id, sent);
  }

  /** Takes it back at once, also what was shared with the lead organisation. */
  @Post(':id/withdrawal')
  @Requires('evidence.offer')
  @HttpCode(200)
  @Answers('Offer')
  withdraw(@CurrentActor() member: Member, @RecordId() id: string, @IfMatch() version: number): Promise<Offer> {
    return this.offers.withdraw(member, { id, version });
  }
}
