import { type ParamMap, type Params } from '@angular/router';
import {
  ADDRESSEES,
  PERSPECTIVES,
  RECOMMENDATION_SORTS,
  type Addressee,
  type RecommendationFilters,
  type RecommendationSort,
} from '@parole-tenue/contract';

/** What the address of the list says: filters, order, place in the list. The same names as the API's. */
export interface ListView extends RecommendationFilters {
  sort?: RecommendationSort;
  cursor?: string;
}

const SLUG = /^[a-z0-9-]{1,80}$/;
const LEVEL = new RegExp(`^(${PERSPECTIVES.join('|')}):[0-3]$`);
const MAX_SILENT_DAYS = 3650;
const MAX_QUERY = 200;

type Source = Pick<ParamMap, 'get' | 'getAll'>;

/** Reads the address; what is no filter of ours is left out, so that a damaged link still shows a list. */
export function viewFromAddress(params: Source): ListView {
  const q = params.get('q')?.trim().slice(0, MAX_QUERY);
  const sort = RECOMMENDATION_SORTS.find((known) => known === params.get('sort'));
  return withoutEmpty({
    q,
    framework: several(params, 'framework', SLUG),
    theme: several(params, 'theme', SLUG),
    addressee: ADDRESSEES.filter((one) => params.getAll('addressee').includes(one)) satisfies Addressee[],
    organisation: several(params, 'organisation', SLUG),
    level: several(params, 'level', LEVEL),
    divergence: wholeNumber(params.get('divergence'), 3),
    silentFor: wholeNumber(params.get('silentFor'), MAX_SILENT_DAYS),
    overdue: params.get('overdue') === 'true' || undefined,
    sort: sort === 'reference' ? undefined : sort,
    cursor: params.get('cursor') ?? undefined,
  });
}

/** Writes the view as parameters, for the address and for the API alike. */
export function viewToParams(view: ListView): Params {
  return Object.fromEntries(
    Object.entries(view).map(([name, value]) => [name, Array.isArray(value) ? value : String(value)]),
  );
}

/** The view with one filter, or one value of it, taken away; the list begins anew. */
export function without(view: ListView, name: keyof RecommendationFilters, value?: string): ListView {
  const { [name]: before, cursor: _, ...rest } = view;
  if (!Array.isArray(before)) return rest;
  const left = (before as string[]).filter((one) => one !== value);
  return left.length === 0 ? rest : { ...rest, [name]: left };
}

function several(params: Source, name: string, pattern: RegExp): string[] {
  return [...new Set(params.getAll(name))].filter((value) => pattern.test(value));
}

function wholeNumber(text: string | null, most: number): number | undefined {
  const value = /^\d{1,4}$/.test(text ?? '') ? Number(text) : 0;
  return value >= 1 && value <= most ? value : undefined;
}

function withoutEmpty(view: ListView): ListView {
  return Object.fromEntries(
    Object.entries(view).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
