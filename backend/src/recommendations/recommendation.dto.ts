import { type ChangeRecommendation } from '@parole-tenue/contract';
import { IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { IfSent } from '../core/http/validators.js';

const WORDING_MAX = 2000;

export class ChangeRecommendationDto implements ChangeRecommendation {
  @IfSent()
  @IsString()
  @MaxLength(WORDING_MAX)
  @Matches(/\S/)
  fr?: string;

  @IfSent()
  @IsString()
  @MaxLength(WORDING_MAX)
  @Matches(/\S/)
  en?: string;

  @IfSent()
  @IsIn(['official', 'unofficial'])
  frStatus?: 'official' | 'unofficial';
}
