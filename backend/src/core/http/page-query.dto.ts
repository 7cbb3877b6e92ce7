import { PAGE_LIMIT_DEFAULT, PAGE_LIMIT_MAX, type PageQuery } from '@parole-tenue/contract';
import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** A whole number as an address holds it, in digits alone; everything else stays as it is and is refused. */
export const Whole = () =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (/^\d{1,9}$/.test(String(value)) ? Number(value) : value)),
    IsInt(),
  );

/** `true` or `false`, as an address holds it; may be left out. */
export const YesOrNo = () =>
  applyDecorators(
    IsOptional(),
    Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value)),
    IsBoolean(),
  );

/** What every list accepts. */
export class PageQueryDto implements PageQuery {
  @IsOptional()
  @Whole()
  @Min(1)
  @Max(PAGE_LIMIT_MAX)
  limit: number = PAGE_LIMIT_DEFAULT;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}
