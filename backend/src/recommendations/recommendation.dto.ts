import {
  type ChangeRecommendation,
  FRAMEWORK_RELATIONS,
  type FrameworkRelation,
  type RelatedFramework,
} from '@parole-tenue/contract';
import { ArrayUnique, IsIn, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import { IfSent, OrNull, Records } from '../core/http/validators.js';

const WORDING_MAX = 2000;
const SLUG_MAX = 100;
const RELATED_MAX = 30;

export class RelatedFrameworkDto implements RelatedFramework {
  @IsString()
  @MaxLength(SLUG_MAX)
  framework!: string;

  @IsIn(FRAMEWORK_RELATIONS)
  how!: FrameworkRelation;

  @OrNull()
  @IsString()
  @MaxLength(200)
  @Matches(/\S/)
  articles!: string | null;
}

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

  @ValidateIf((_, value: unknown) => value !== undefined && value !== null)
  @IsString()
  @MaxLength(SLUG_MAX)
  template?: string | null;

  @IfSent()
  @Records(() => RelatedFrameworkDto, RELATED_MAX)
  @ArrayUnique((related: Partial<RelatedFrameworkDto> | null) => related?.framework)
  related?: RelatedFrameworkDto[];
}
