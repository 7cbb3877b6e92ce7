import { type ChangeMilestone, type CreateMilestone } from '@parole-tenue/contract';
import { PartialType } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { InALanguage, ReasonDto, TitleDto } from '../core/http/new-translated.dto.js';
import { IfSent, IsDay } from '../core/http/validators.js';

/** Longer than any slug or reference there is. */
const NAME_MAX = 100;
const AREAS_MAX = 50;

class MilestoneDto implements Omit<CreateMilestone, 'recommendation'> {
  @IsString()
  @MaxLength(NAME_MAX)
  organisation!: string;

  @InALanguage(() => TitleDto)
  title!: TitleDto;

  @IsArray()
  @ArrayMaxSize(AREAS_MAX)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(NAME_MAX, { each: true })
  areas!: string[];

  @IsInt()
  @Min(1)
  @Max(100)
  weight!: number;

  @IsDay()
  plannedOn!: string;
}

export class CreateMilestoneDto extends MilestoneDto implements CreateMilestone {
  @IsString()
  @MaxLength(NAME_MAX)
  recommendation!: string;
}

export class ChangeMilestoneDto
  extends PartialType(MilestoneDto, { skipNullProperties: false })
  implements ChangeMilestone
{
  @IfSent()
  @InALanguage(() => ReasonDto)
  reason?: ReasonDto;
}
