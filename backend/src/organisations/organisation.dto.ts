import {
  type CreateOrganisation,
  ORGANISATION_KINDS,
  type OrganisationKind,
  type RenameOrganisation,
} from '@parole-tenue/contract';
import { IsIn, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { IfSent, IsDay, NotInFuture } from '../core/http/validators.js';

const NAME = { least: 2, most: 200 };

class NameDto {
  @IsString()
  @MinLength(NAME.least)
  @MaxLength(NAME.most)
  @Matches(/\S/)
  fr!: string;

  @IfSent()
  @IsString()
  @MinLength(NAME.least)
  @MaxLength(NAME.most)
  @Matches(/\S/)
  en?: string;
}

export class CreateOrganisationDto extends NameDto implements CreateOrganisation {
  @IsIn(ORGANISATION_KINDS)
  kind!: OrganisationKind;
}

export class RenameOrganisationDto extends NameDto implements RenameOrganisation {
  @IsDay()
  @NotInFuture()
  since!: string;
}
