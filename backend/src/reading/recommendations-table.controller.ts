import { Controller, Get, Header, Headers, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, OpensTransactions, Public } from '../core/access/access.decorators.js';
import { type Actor } from '../core/access/actor.js';
import { AnswersFile, type FileAnswer } from '../core/http/file-answer.js';
import { languageOf } from '../core/http/language.js';
import { Filters } from '../core/http/openapi.js';
import { RecommendationsTableQueryDto } from './recommendations.dto.js';
import { RecommendationsTableService } from './recommendations-table.service.js';

@ApiTags('reading')
@Public()
@Controller('api/recommendations.csv')
export class RecommendationsTableController {
  constructor(private readonly table: RecommendationsTableService) {}

  /**
   * All that the filters leave, with what every side says, as a table for a spreadsheet, whoever asks. It is never cut: a table
   * that breaks off was not sent whole. Each line tells of one moment, and so do the 500 read with it. In the register's order and
   * by reference each recommendation stands there once; in another order, one whose place changes while the table is
   * sent may be told twice or not at all. Two are read at once; where twenty wait for that, one more is refused with 503
   * and `Retry-After`.
   */
  @Get()
  @OpensTransactions()
  @Filters('RecommendationsTableQuery')
  @AnswersFile('text/csv')
  @Header('Vary', 'Cookie, Accept-Language')
  export(
    @CurrentActor() actor: Actor | null,
    @Query() query: RecommendationsTableQueryDto,
    @Headers('accept-language') language?: string,
  ): Promise<FileAnswer> {
    return this.table.export(actor, query, languageOf(language));
  }
}
