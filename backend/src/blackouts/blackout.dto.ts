import {
  BLACKOUT_CATEGORIES,
  BLACKOUT_NOUNS,
  type BlackoutCategory,
  type BlackoutNoun,
  type BlackoutTarget,
  type CreateBlackout,
  type InspectBlackout,
} from '@parole-tenue/contract';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { IsId, OneRecord } from '../core/http/validators.js';

const MOST_WORDS = 20;

class BlackoutTargetDto implements BlackoutTarget {
  @IsIn(BLACKOUT_NOUNS)
  noun!: BlackoutNoun;

  @IsId()
  id!: string;
}

export class InspectBlackoutDto implements InspectBlackout {
  @OneRecord(() => BlackoutTargetDto)
  target!: BlackoutTargetDto;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_WORDS)
  @IsString({ each: true })
  @MinLength(2, { each: true })
  @MaxLength(200, { each: true })
  @Matches(/^\s*[\p{L}\p{N}].*[\p{L}\p{N}]\s*$/su, { each: true })
  words!: string[];
}

export class CreateBlackoutDto extends InspectBlackoutDto implements CreateBlackout {
  @IsIn(BLACKOUT_CATEGORIES)
  category!: BlackoutCategory;
}
