import { HttpParams } from '@angular/common/http';
import { type Language, type RecommendationsTableQuery } from '@parole-tenue/contract';

import { viewToParams, withoutEmpty } from './list-view';

/** Where recommendations come as a table for a spreadsheet, in the language of the page. */
export function tableAddress(language: Language, query: RecommendationsTableQuery): string {
  const fromObject = viewToParams(withoutEmpty({ ...query, language }));
  return `/api/recommendations.csv?${new HttpParams({ fromObject }).toString()}`;
}
