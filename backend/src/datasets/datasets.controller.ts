import { type DataDictionary, DATASET_FORMATS } from '@parole-tenue/contract';
import { Controller, Get, Header, Headers, Param, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor, OpensTransactions, Public } from '../core/access/access.decorators.js';
import { type Actor } from '../core/access/actor.js';
import { AnswersFile, type FileAnswer } from '../core/http/file-answer.js';
import { languageOf } from '../core/http/language.js';
import { Answers, asJson, Filters } from '../core/http/openapi.js';
import { DATASETS } from './datasets.js';
import { DatasetQueryDto } from './datasets.dto.js';
import { DatasetsService } from './datasets.service.js';
import { LICENCE } from './licence.js';

const FILES = DATASETS.flatMap(({ name }) => DATASET_FORMATS.map((format) => `${name}.${format}`));

@ApiTags('data')
@Public()
@Controller('api/data')
export class DatasetsController {
  constructor(private readonly datasets: DatasetsService) {}

  /** What can be taken away: every public list, what each of its columns means, and the licence. */
  @Get()
  @Answers('DataDictionary')
  describe(): DataDictionary {
    return this.datasets.describe();
  }

  /**
   * A public list as a file, whoever asks: whole, or of the recommendations that the filters leave. It is never cut: a file that
   * breaks off was not sent whole. The 500 rows read together tell of one moment. Two files are read at once; where twenty reads
   * wait for that, one more is refused with 503 and `Retry-After`.
   */
  @Get(':file')
  @OpensTransactions()
  @ApiParam({ name: 'file', schema: { type: 'string', enum: FILES } })
  @Filters('DatasetQuery')
  @AnswersFile('text/csv', asJson('DatasetRows'))
  @Header('Vary', 'Cookie, Accept-Language')
  @Header('Link', `<${LICENCE.url}>; rel="license", </api/data>; rel="describedby"`)
  export(
    @CurrentActor() actor: Actor | null,
    @Param('file') file: string,
    @Query() query: DatasetQueryDto,
    @Headers('accept-language') language?: string,
  ): Promise<FileAnswer> {
    return this.datasets.export(actor, file, query, languageOf(language));
  }
}
