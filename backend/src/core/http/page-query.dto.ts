import { PAGE_LIMIT_DEFAULT, PAGE_LIMIT_MAX, type PageQuery } from '@parole-tenue/contract';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** What every list accepts. */
export class PageQueryDto implements PageQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(PAGE_LIMIT_MAX)
  limit: number = PAGE_LIMIT_DEFAULT;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}
