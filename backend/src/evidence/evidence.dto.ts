import {
  DOCUMENT_PAGES_MAX,
  type AnnouncedFile,
  type ChangeEvidence,
  type CreateEvidence,
  EVIDENCE_KINDS,
  EVIDENCE_STATES,
  type EvidenceAbout,
  type EvidenceKind,
  type EvidenceQuery,
  type EvidenceState,
  FILE_BYTES_MAX,
  MEDIA_TYPES,
  type MediaType,
  type OpenEvidence,
  type Redaction,
  STANCES,
  type Stance,
  STATEMENT_NOUNS,
  type StatementNoun,
  VISIBILITY_LEVELS,
  type VisibilityLevel,
  WITHDRAWAL_CATEGORIES,
  type WithdrawalCategory,
  type WithdrawEvidence,
} from '@parole-tenue/contract';
import { PartialType, PickType } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsNumber, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { PageQueryDto, YesOrNo } from '../core/http/page-query.dto.js';
import { IfSent, IsId, IsLink, NotInFuture, OneRecord, OrNull, Records } from '../core/http/validators.js';

const LONGEST_TESTIMONY = 10_000;
const MOST_RECTANGLES = 200;
const MEDIA = Object.values(MEDIA_TYPES).flat();

class AttachedToDto {
  @IsIn(STATEMENT_NOUNS)
  noun!: StatementNoun;

  @IsId()
  id!: string;
}

class AboutDto implements EvidenceAbout {
  @IsIn(['report', 'assessment', 'milestone'])
  noun!: EvidenceAbout['noun'];

  @IsId()
  id!: string;

  @IsIn(STANCES)
  stance!: Stance;
}

class AnnouncedFileDto implements AnnouncedFile {
  @IsIn(MEDIA)
  mediaType!: MediaType;

  @IsInt()
  @Min(1)
  @Max(FILE_BYTES_MAX)
  bytes!: number;

  @Matches(/^[0-9a-f]{64}$/)
  sha256!: string;

  @IsBoolean()
  keepOriginal!: boolean;
}

/** A part of a page, within it. */
const IsPart = () => IsNumber({ allowInfinity: false, allowNaN: false });

class RedactionDto implements Redaction {
  @IsInt()
  @Min(1)
  page!: number;

  @IsPart()
  @Min(0)
  @Max(1)
  x!: number;

  @IsPart()
  @Min(0)
  @Max(1)
  y!: number;

  @IsPart()
  @Min(0)
  @Max(1)
  width!: number;

  @IsPart()
  @Min(0)
  @Max(1)
  height!: number;
}

export class CreateEvidenceDto implements CreateEvidence {
  @IfSent()
  @OneRecord(() => AttachedToDto)
  attachedTo?: AttachedToDto;

  @IfSent()
  @IsString()
  recommendation?: string;

  @IsIn(EVIDENCE_KINDS)
  kind!: EvidenceKind;

  @IsString()
  @Matches(/\S/)
  @MaxLength(300)
  caption!: string;

  @IfSent()
  @IsLink()
  url?: string;

  @IfSent()
  @IsString()
  @Matches(/\S/)
  @MaxLength(LONGEST_TESTIMONY)
  text?: string;

  @IfSent()
  @OrNull()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/)
  @NotInFuture()
  month?: string | null;

  @IfSent()
  @OrNull()
  @IsString()
  area?: string | null;

  @IfSent()
  @OrNull()
  @OneRecord(() => AboutDto)
  about?: AboutDto | null;

  @IsIn(VISIBILITY_LEVELS)
  level!: VisibilityLevel;

  @IfSent()
  @OneRecord(() => AnnouncedFileDto)
  file?: AnnouncedFileDto;

  @IfSent()
  @IsId()
  redactionOf?: string;

  @IfSent()
  @Records(() => RedactionDto, MOST_RECTANGLES)
  redactions?: RedactionDto[];
}

export class ChangeEvidenceDto
  extends PartialType(PickType(CreateEvidenceDto, ['caption', 'url', 'text', 'month', 'area', 'about', 'level']), {
    skipNullProperties: false,
  })
  implements ChangeEvidence {}

export class WithdrawEvidenceDto implements WithdrawEvidence {
  @IsIn(WITHDRAWAL_CATEGORIES)
  category!: WithdrawalCategory;
}

export class EvidenceQueryDto extends PageQueryDto implements EvidenceQuery {
  @IsOptional()
  @IsString()
  recommendation?: string;

  @IsOptional()
  @IsString()
  organisation?: string;

  @YesOrNo()
  offered?: boolean;

  @YesOrNo()
  alone?: boolean;

  @IsOptional()
  @IsIn(VISIBILITY_LEVELS)
  level?: VisibilityLevel;

  @IsOptional()
  @IsIn(EVIDENCE_KINDS)
  kind?: EvidenceKind;

  @IsOptional()
  @IsIn(EVIDENCE_STATES)
  state?: EvidenceState;
}

export class OpenEvidenceDto implements OpenEvidence {
  @IfSent()
  @IsInt()
  @Min(1)
  @Max(DOCUMENT_PAGES_MAX)
  page?: number;

  @IfSent()
  @IsBoolean()
  cover?: boolean;
}

/** What an opening puts behind an address. */
export class LinkDto {
  @IsOptional()
  @Matches(/^\d{1,12}$/)
  until?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  seal?: string;
}
