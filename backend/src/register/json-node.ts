import { isDay } from '../core/http/validators.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const PARTIAL_DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * One value of a parsed JSON file. Whatever is not as it should be is listed under its path and reading goes on with
 * a stand-in, so that an editor sees all mistakes at once.
 */
export class JsonNode {
  constructor(
    private readonly value: unknown,
    private readonly path: string,
    private readonly problems: string[],
  ) {}

  get isAbsent(): boolean {
    return this.value === undefined || this.value === null;
  }

  /** Reads the fields that `read` asks for; any other field is a mistake, most often in its spelling. */
  object<T>(read: (field: (name: string) => JsonNode) => T): T {
    const record = isRecord(this.value) ? this.value : this.wrong<Record<string, unknown>>('an object', {});
    const asked = new Set<string>();
    const result = read((name) => {
      asked.add(name);
      return new JsonNode(record[name], `${this.path}.${name}`, this.problems);
    });
    const unknown = Object.keys(record).filter((name) => !asked.has(name));
    for (const name of unknown) this.problem(`unknown field "${name}"`);
    return result;
  }

  list<T>(read: (item: JsonNode) => T): T[] {
    const items: unknown[] = Array.isArray(this.value) ? this.value : this.wrong('a list', []);
    return items.map((item, index) => read(new JsonNode(item, `${this.path}.${nameOf(item) ?? index}`, this.problems)));
  }

  /** The fields of an object whose names are data, not words of the format. */
  entries<T>(read: (value: JsonNode) => T): [string, T][] {
    const record = isRecord(this.value) ? this.value : this.wrong<Record<string, unknown>>('an object', {});
    return Object.entries(record).map(([name, value]) => [
      name,
      read(new JsonNode(value, `${this.path}.${name}`, this.problems)),
    ]);
  }

  optional<T>(read: (node: JsonNode) => T): T | null {
    return this.isAbsent ? null : read(this);
  }

  text(): string {
    if (typeof this.value !== 'string') return this.wrong('a text', '');
    if (this.value.trim() !== this.value || this.value === '') this.problem('empty, or with spaces around it');
    return this.value;
  }

  slug(): string {
    return this.matching(SLUG, 'lower-case letters, digits and single hyphens');
  }

  matching(pattern: RegExp, what: string): string {
    if (typeof this.value === 'string' && pattern.test(this.value)) return this.value;
    return this.wrong(what, '');
  }

  choice<T extends string>(choices: readonly [T, ...T[]]): T {
    return choices.find((choice) => choice === this.value) ?? this.wrong(`one of ${choices.join(', ')}`, choices[0]);
  }

  number(): number {
    return typeof this.value === 'number' ? this.value : this.wrong('a number', 0);
  }

  count(): number {
    const { value } = this;
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
    return this.wrong('a whole number, 0 or more', 0);
  }

  boolean(): boolean {
    return typeof this.value === 'boolean' ? this.value : this.wrong('true or false', false);
  }

  day(): string {
    const day = this.matching(DAY, 'a day such as 2024-01-25');
    return day === '' || isRealDate(day) ? day : this.wrong('a day of the calendar', '');
  }

  /** A year, a month or a day, as precise as known. */
  partialDate(): string {
    const date = this.matching(PARTIAL_DATE, 'a year, a month or a day such as 2024, 2024-01 or 2024-01-25');
    return date === '' || isRealDate(date) ? date : this.wrong('a date of the calendar', '');
  }

  problem(what: string): void {
    this.problems.push(`${this.path}: ${what}`);
  }

  private wrong<T>(expected: string, standIn: T): T {
    this.problem(this.isAbsent ? `missing; it must be ${expected}` : `${shown(this.value)} is not ${expected}`);
    return standIn;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a reader recognises an item by, rather than its place in the list. */
function nameOf(item: unknown): string | undefined {
  if (!isRecord(item)) return undefined;
  const name = item['reference'] ?? item['slug'] ?? item['key'];
  return typeof name === 'string' ? name : undefined;
}

const isRealDate = (date: string): boolean => isDay(`${date}-01-01`.slice(0, 10));

const shown = (value: unknown): string => JSON.stringify(value).slice(0, 60);
