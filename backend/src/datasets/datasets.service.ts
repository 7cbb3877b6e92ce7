import {
  type DataDictionary,
  DATASET_FORMATS,
  type Dataset,
  type DatasetFormat,
  type Id,
  type Language,
  type RecommendationFilters,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { type FileAnswer } from '../core/http/file-answer.js';
import { PagedFiles, type ReadPage } from '../core/http/paged-files.service.js';
import { keysOf } from '../core/http/openapi.js';
import { type Sheet } from '../core/http/sheet.js';
import { Absent, InvalidInput } from '../core/problems/problems.js';
import { type RecommendationLine, RecommendationLinesService } from '../reading/recommendation-lines.service.js';
import { type Place } from '../reading/matching.repository.js';
import { SilencesService } from '../reading/silences.service.js';
import { type AnyDataset, isSql, type LineDataset, type SqlDataset } from './dataset.js';
import { addressOf, sheetOf } from './dataset.mapper.js';
import { DATASETS } from './datasets.js';
import { type DatasetQueryDto } from './datasets.dto.js';
import { DatasetsRepository, type SetRow } from './datasets.repository.js';
import { LICENCE } from './licence.js';

const FILTERS = keysOf('RecommendationFilters');

/** Every public list as a file, and what stands in each. */
@Injectable()
export class DatasetsService {
  constructor(
    private readonly datasets: DatasetsRepository,
    private readonly lines: RecommendationLinesService,
    private readonly silences: SilencesService,
    private readonly files: PagedFiles,
  ) {}

  describe(): DataDictionary {
    return { licence: LICENCE, filters: FILTERS, sets: DATASETS.map(toDataset) };
  }

  /** @throws Absent, InvalidInput with filters where the set takes none */
  async export(
    actor: Actor | null,
    file: string,
    { language: asked, ...filters }: DatasetQueryDto,
    preferred: Language,
  ): Promise<FileAnswer> {
    const { set, format } = fileOf(file);
    refuseFilters(set, filters);
    const language = asked ?? preferred;
    return {
      mediaType: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
      name: file,
      tag: await this.files.tagOf(file, language),
      isInline: false,
      isPublic: actor === null,
      open: () =>
        isSql(set) ? this.openRows(set, filters, format, language) : this.openLines(set, filters, format, language),
    };
  }

  private async openRows(set: SqlDataset, filters: RecommendationFilters, format: DatasetFormat, language: Language) {
    if (set.isOfSilences) await this.silences.refresh();
    const sheet: Sheet<SetRow> = sheetOf(
      set,
      ({ key }) =>
        (row) =>
          row[key] ?? null,
      format,
      language,
    );
    return this.files.open(sheet, this.rowsOf(set, filters));
  }

  private openLines(set: LineDataset, filters: RecommendationFilters, format: DatasetFormat, language: Language) {
    const sheet: Sheet<RecommendationLine> = sheetOf(set, ({ value }) => value, format, language);
    return this.files.open(sheet, (after: Place | null, limit) =>
      this.lines.findPage(filters, undefined, after, limit),
    );
  }

  /** Which recommendations the filters leave is asked once. */
  private rowsOf(set: SqlDataset, filters: RecommendationFilters): ReadPage<SetRow, string[]> {
    let of: Id[] | null = null;
    return async (after, limit) => {
      if (after === null && isAsked(filters)) of = await this.lines.findIds(filters);
      const rows = await this.datasets.find(set, of, after, limit);
      return { rows, last: rows[limit - 1]?.place ?? null };
    };
  }
}

const namesOf = (filters: RecommendationFilters): string[] =>
  Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [name]));
const isAsked = (filters: RecommendationFilters): boolean => namesOf(filters).length > 0;
const takesFilters = (set: AnyDataset): boolean => !isSql(set) || set.recommendation !== null;

function refuseFilters(set: AnyDataset, filters: RecommendationFilters): void {
  if (takesFilters(set) || !isAsked(filters)) return;
  throw new InvalidInput(namesOf(filters).map((path) => ({ path, code: 'unknown' as const })));
}

function fileOf(file: string): { set: AnyDataset; format: DatasetFormat } {
  for (const set of DATASETS) {
    const format = DATASET_FORMATS.find((one) => `${set.name}.${one}` === file);
    if (format) return { set, format };
  }
  throw new Absent();
}

function toDataset(set: AnyDataset): Dataset {
  const { name, title, about } = set;
  return {
    ...{ name, title, about, isFiltered: takesFilters(set) },
    addresses: { csv: addressOf(name, 'csv'), json: addressOf(name, 'json') },
    columns: set.columns.map(({ key, type, unit, words, meaning }) => ({ key, type, unit, words, meaning })),
  };
}
