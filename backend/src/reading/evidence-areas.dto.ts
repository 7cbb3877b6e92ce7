import { type EvidenceAreasQuery } from '@parole-tenue/contract';
import { IsOptional, IsString, MaxLength } from 'class-validator';

const REFERENCE_MAX = 100;

export class EvidenceAreasQueryDto implements EvidenceAreasQuery {
  @IsOptional()
  @IsString()
  @MaxLength(REFERENCE_MAX)
  recommendation?: string;
}
