import { type CreateOffer } from '@parole-tenue/contract';
import { IsString, MaxLength } from 'class-validator';
import { IsId } from '../core/http/validators.js';

const SLUG_MAX = 100;

export class CreateOfferDto implements CreateOffer {
  @IsId()
  evidence!: string;

  @IsString()
  @MaxLength(SLUG_MAX)
  organisation!: string;
}
