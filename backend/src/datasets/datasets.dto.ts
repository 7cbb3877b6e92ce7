import { type DatasetQuery, type Language, LANGUAGES } from '@parole-tenue/contract';
import { IsIn, IsOptional } from 'class-validator';
import { RecommendationFiltersDto } from '../reading/recommendations.dto.js';

export class DatasetQueryDto extends RecommendationFiltersDto implements DatasetQuery {
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;
}
