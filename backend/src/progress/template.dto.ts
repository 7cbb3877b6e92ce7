import {
  type ChangeTemplate,
  type CreateTemplate,
  type Dimension,
  DIMENSIONS,
  type Direction,
  DIRECTIONS,
  INDICATOR_KINDS,
  type IndicatorKind,
  type NewSlot,
  TRACK_VIEWS,
  type TrackView,
} from '@parole-tenue/contract';
import { OmitType, PartialType } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { InALanguage, PassageDto, TitleDto } from '../core/http/new-translated.dto.js';
import { OrNull, Records } from '../core/http/validators.js';

const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const KEY_MAX = 40;
const SLUG_MAX = 60;
const SLOTS_MAX = 40;
const RECORD_MAX = 10;

export class SlotDto implements NewSlot {
  @IsString()
  @Matches(KEY)
  @MaxLength(KEY_MAX)
  key!: string;

  @InALanguage(() => TitleDto)
  title!: TitleDto;

  @IsIn(INDICATOR_KINDS)
  kind!: IndicatorKind;

  @IsString()
  @Matches(/\S/)
  @MaxLength(40)
  unit!: string;

  @IsIn(DIRECTIONS)
  direction!: Direction;

  @IsBoolean()
  isCumulative!: boolean;

  @IsArray()
  @ArrayMaxSize(DIMENSIONS.length)
  @ArrayUnique()
  @IsIn(DIMENSIONS, { each: true })
  dimensions!: Dimension[];

  @IsArray()
  @ArrayMaxSize(RECORD_MAX)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  record!: string[];

  @OrNull()
  @IsString()
  @MaxLength(KEY_MAX)
  after!: string | null;
}

export class CreateTemplateDto implements CreateTemplate {
  @IsString()
  @Matches(KEY)
  @MaxLength(SLUG_MAX)
  slug!: string;

  @InALanguage(() => TitleDto)
  title!: TitleDto;

  @OrNull()
  @InALanguage(() => PassageDto)
  about!: PassageDto | null;

  @IsIn(TRACK_VIEWS)
  view!: TrackView;

  @Records(() => SlotDto, SLOTS_MAX)
  slots!: SlotDto[];
}

export class ChangeTemplateDto
  extends PartialType(OmitType(CreateTemplateDto, ['slug']), { skipNullProperties: false })
  implements ChangeTemplate {}
