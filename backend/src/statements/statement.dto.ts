import { type AssessmentsQuery, type ReportsQuery, type ReturnStatement } from '@parole-tenue/contract';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PageQueryDto } from '../core/http/page-query.dto.js';

export const TEXT_MAX = 20_000;
export const REFERENCE_MAX = 40;

export class StatementsQueryDto extends PageQueryDto implements ReportsQuery, AssessmentsQuery {
  @IsOptional()
  @IsIn(['own', 'published'])
  of: 'own' | 'published' = 'published';

  @IsOptional()
  @IsString()
  @MaxLength(REFERENCE_MAX)
  recommendation?: string;
}

export class ReturnStatementDto implements ReturnStatement {
  @IsString()
  @Matches(/\S/)
  @MaxLength(2000)
  remark!: string;
}
