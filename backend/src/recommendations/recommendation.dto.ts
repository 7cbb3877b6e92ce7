import { type ChangeRecommendation } from '@parole-tenue/contract';
import { IsIn, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';

const WORDING_MAX = 2000;

/** A field may be left out; a null is no wording. */
const IfSent = () => ValidateIf((_, value: unknown) => value !== undefined);

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
