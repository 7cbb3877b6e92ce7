import { type CreateWidening, VISIBILITY_LEVELS, type VisibilityLevel } from '@parole-tenue/contract';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { IfSent, IsId } from '../core/http/validators.js';

const SLUG_MAX = 100;

export class CreateWideningDto implements CreateWidening {
  @IsId()
  evidence!: string;

  @IfSent()
  @IsIn(VISIBILITY_LEVELS)
  level?: VisibilityLevel;

  @IfSent()
  @IsString()
  @MaxLength(SLUG_MAX)
  organisation?: string;
}
