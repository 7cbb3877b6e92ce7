import { type ParamMap, type Params } from '@angular/router';

/** What the address of a list says: its filters, each under the name that the API knows it by, and the place in the list. */
export interface AddressedView {
  cursor?: string;
}

export type Source = Pick<ParamMap, 'get' | 'getAll'>;

export const SLUG = /^[a-z0-9-]{1,80}$/;

/** Writes the view as parameters, for the address and for the API alike. */
export function viewToParams(view: object): Params {
  return Object.fromEntries(
    Object.entries(view).map(([name, value]: [string, unknown]) => [
      name,
      Array.isArray(value) ? value : String(value),
    ]),
  );
}

/** The view with one filter, or one value of it, taken away; the list begins anew. */
export function without(view: AddressedView, name: string, value?: string): AddressedView {
  const { [name]: before, cursor: _, ...rest } = view as Record<string, unknown>;
  const left = value !== undefined && Array.isArray(before) ? (before as string[]).filter((one) => one !== value) : [];
  return left.length === 0 ? rest : { ...rest, [name]: left };
}

/** Each value once; what is none of ours is left out, so that a damaged link still shows a list. */
export function several(params: Source, name: string, pattern: RegExp): string[] {
  return [...new Set(params.getAll(name))].filter((value) => pattern.test(value));
}

/** From one to the most there is. */
export function wholeNumber(text: string | null, most: number): number | undefined {
  const value = /^\d{1,4}$/.test(text ?? '') ? Number(text) : 0;
  return value >= 1 && value <= most ? value : undefined;
}

export function withoutEmpty<View extends object>(view: View): View {
  return Object.fromEntries(
    Object.entries(view).filter(
      ([, value]: [string, unknown]) =>
        value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  ) as View;
}
