import {
  type PlacedRemark,
  type ReturnStatement,
  type Stage,
  STAGES,
  STATEMENT_TEXT_MOST,
  type StatementsQuery,
} from '@parole-tenue/contract';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PageQueryDto } from '../core/http/page-query.dto.js';
import { IfSent, NotBlank, OrNull, Records } from '../core/http/validators.js';

export const TEXT_MAX = STATEMENT_TEXT_MOST;
export const REFERENCE_MAX = 40;
const ABOUT_MAX = 120;

export class StatementsQueryDto extends PageQueryDto implements StatementsQuery {
  @IsOptional()
  @IsIn(['own', 'published'])
  of: 'own' | 'published' = 'published';

  @IsOptional()
  @IsString()
  @MaxLength(REFERENCE_MAX)
  recommendation?: string;

  @IsOptional()
  @IsString()
  @MaxLength(ABOUT_MAX)
  about?: string;

  @IsOptional()
  @IsIn(STAGES)
  stage?: Stage;
}

/** A field, and for one of several the record it is about. */
const PLACE = /^[a-zA-Z]{1,40}(\.[\w-]{1,60}){0,2}$/;
const MOST_REMARKS = 50;

class PlacedRemarkDto implements PlacedRemark {
  @IsString()
  @Matches(PLACE)
  at!: string;

  @OrNull()
  @IsString()
  @MaxLength(500)
  quote!: string | null;

  @IsString()
  @NotBlank()
  @MaxLength(1000)
  remark!: string;
}

export class ReturnStatementDto implements ReturnStatement {
  @IsString()
  @NotBlank()
  @MaxLength(2000)
  remark!: string;

  @IfSent()
  @Records(() => PlacedRemarkDto, MOST_REMARKS)
  remarks?: PlacedRemarkDto[];
}
