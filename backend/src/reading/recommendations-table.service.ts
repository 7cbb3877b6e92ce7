import { type Language } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { type FileAnswer } from '../core/http/file-answer.js';
import { PagedFiles } from '../core/http/paged-files.service.js';
import { csvSheet } from '../core/http/sheet.js';
import { type Place } from './matching.repository.js';
import { type RecommendationLine, RecommendationLinesService } from './recommendation-lines.service.js';
import { type RecommendationsTableQueryDto } from './recommendations.dto.js';
import { headsIn, lineOf } from './table.mapper.js';

/** All recommendations that the filters leave, as a table for a spreadsheet that is made while it is sent. */
@Injectable()
export class RecommendationsTableService {
  constructor(
    private readonly files: PagedFiles,
    private readonly lines: RecommendationLinesService,
  ) {}

  async export(
    actor: Actor | null,
    { sort, language: asked, ...filters }: RecommendationsTableQueryDto,
    preferred: Language,
  ): Promise<FileAnswer> {
    const language = asked ?? preferred;
    const cellsOf = ({ item, row }: RecommendationLine): string[] => lineOf(item, row, language);
    const sheet = csvSheet(headsIn(language), cellsOf, language);
    return {
      mediaType: sheet.mediaType,
      name: 'recommendations.csv',
      tag: await this.files.tagOf(language),
      isInline: false,
      isPublic: actor === null,
      open: () =>
        this.files.open(sheet, (after: Place | null, limit) => this.lines.findPage(filters, sort, after, limit)),
    };
  }
}
