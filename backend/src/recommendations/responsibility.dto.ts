import {
  type ChangeResponsibility,
  type CreateResponsibility,
  RESPONSIBILITY_BASES,
  RESPONSIBILITY_PARTS,
  type ResponsibilityBasis,
  type ResponsibilityPart,
} from '@parole-tenue/contract';
import { OmitType, PartialType } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { IsDay, OrNull } from '../core/http/validators.js';

const NAME_MAX = 100;

export class CreateResponsibilityDto implements CreateResponsibility {
  @IsString()
  @MaxLength(NAME_MAX)
  recommendation!: string;

  @IsString()
  @MaxLength(NAME_MAX)
  organisation!: string;

  @IsIn(RESPONSIBILITY_PARTS)
  part!: ResponsibilityPart;

  @IsIn(RESPONSIBILITY_BASES)
  basis!: ResponsibilityBasis;

  @OrNull()
  @IsDay()
  from!: string | null;

  @OrNull()
  @IsDay()
  until!: string | null;
}

export class ChangeResponsibilityDto
  extends PartialType(OmitType(CreateResponsibilityDto, ['recommendation', 'organisation', 'part']), {
    skipNullProperties: false,
  })
  implements ChangeResponsibility {}
