import { HttpParams, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { type DataDictionary, type Dataset, type DatasetFormat, type Language } from '@parole-tenue/contract';
import { type Params } from '@angular/router';

@Injectable({ providedIn: 'root' })
export class DataClient {
  dictionary(): HttpResourceRef<DataDictionary | undefined> {
    return httpResource<DataDictionary>(() => '/api/data');
  }
}

/** Where a set comes as a file, narrowed where it can be; a table in the language of the page. */
export function fileAddress(
  { addresses, isFiltered }: Pick<Dataset, 'addresses' | 'isFiltered'>,
  format: DatasetFormat,
  language: Language,
  filters: Params,
): string {
  const fromObject = { ...(isFiltered && filters), ...(format === 'csv' && { language }) } as Record<string, string[]>;
  const query = new HttpParams({ fromObject }).toString();
  return query === '' ? addresses[format] : `${addresses[format]}?${query}`;
}
