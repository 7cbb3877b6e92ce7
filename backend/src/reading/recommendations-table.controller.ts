import { Controller, Get, Header, Headers, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '../core/access/access.decorators.js';
import { languageOf } from '../core/http/language.js';
import { Filters } from '../core/http/openapi.js';
import { RecommendationsTableQueryDto } from './recommendations.dto.js';
import { RecommendationsTableService } from './recommendations-table.service.js';

@ApiTags('reading')
@Public()
@Controller('api/recommendations.csv')
export class RecommendationsTableController {
  constructor(private readonly table: RecommendationsTableService) {}

  /** All that the filters leave, with what every side says, as a table for a spreadsheet. */
  @Get()
  @Filters('RecommendationsTableQuery')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="recommendations.csv"')
  @ApiResponse({ status: 200, content: { 'text/csv': { schema: { type: 'string' } } } })
  export(@Query() query: RecommendationsTableQueryDto, @Headers('accept-language') language?: string): Promise<string> {
    return this.table.export(query, languageOf(language));
  }
}
