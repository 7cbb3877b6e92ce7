import { type PlacedRemark } from '@parole-tenue/contract';
import { faultIf, faultsIn } from '../core/problems/field-faults.js';
import { type FieldFault } from '../core/problems/problems.js';

/** By what records inside a statement are known. */
const KEYS = ['id', 'milestone', 'indicator', 'decision'] as const;

/** A remark stands at a field of the statement as it is shown, `text` or `values.<indicator>`, and quotes what is there. */
export function remarkFaults(shown: unknown, remarks: readonly PlacedRemark[]): FieldFault[] {
  return faultsIn('remarks', remarks, ({ at, quote }) => {
    const place = at.split('.').reduce(fieldOf, shown);
    if (place === undefined) return [{ path: 'at', code: 'not_found' }];
    return faultIf(
      quote !== null && !wordsOf(place).some((words) => words.includes(plain(quote))),
      'quote',
      'not_found',
    );
  });
}

/** Of a record the field of that name, of a list the record known by it. */
function fieldOf(place: unknown, name: string): unknown {
  if (Array.isArray(place)) return place.find((one: unknown) => KEYS.some((key) => fieldOf(one, key) === name));
  return isRecord(place) && Object.hasOwn(place, name) ? place[name] : undefined;
}

function wordsOf(place: unknown): string[] {
  if (typeof place === 'string') return [plain(place)];
  return isRecord(place) ? Object.values(place).flatMap(wordsOf) : [];
}

/** Whoever marks words on a screen gets its line breaks and spaces. */
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
