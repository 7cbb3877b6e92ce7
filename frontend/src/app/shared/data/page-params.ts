import { PAGE_LIMIT_DEFAULT } from '@parole-tenue/contract';

/** Which page of a list to ask for. */
export function pageParams(cursor: string | null, limit = PAGE_LIMIT_DEFAULT): Record<string, string | number> {
  return { limit, ...(cursor !== null && { cursor }) };
}
