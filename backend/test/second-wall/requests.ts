import { randomUUID } from 'node:crypto';
import { describeApi } from '../../src/app.document.js';
import { encodeCursor } from '../../src/core/http/page.js';
import { dayAgo } from '../factories.js';
import { type TestApp } from '../test-app.js';
import { type Asked } from './asking.js';

interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
}
interface Operation {
  parameters?: { name: string; in: string; schema?: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

/** One place in the requests of one route where an id may stand. */
export interface Place {
  route: string;
  /** `path id`, `query cursor`, `body moves.0.milestone`. */
  name: string;
  /** A request that is right as far as can be told, with the value in this place. */
  ask: (value: string) => Asked;
}

/** What is no id: words, secrets, days. What is not named here is taken for one. */
const WORDS = [
  ...['confidenceWhy', 'differsBecause', 'between'],
  ...['text', 'reasons', 'remark', 'caption', 'url', 'reason', 'fr', 'en', 'name', 'language', 'q'],
  ...[
    'email',
    'password',
    'current',
    'next',
    'code',
    'token',
    'period',
    'asOf',
    'achievedOn',
    'since',
    'limit',
    'sort',
  ],
  ...[
    'agenda',
    'owner',
    'comment',
    'unit',
    'organisations',
    'articles',
    'quote',
    'unavailable',
    'key',
    'at',
    'kind',
    'level',
  ],
  ...['on', 'heldOn', 'dueOn', 'plannedOn', 'opensOn', 'closesOn', 'ended', 'date', 'from', 'until'],
];
const LIKELY: Record<string, unknown> = {
  ...{ period: '2026-Q3', asOf: dayAgo(1), achievedOn: null, since: dayAgo(1), email: 'someone@example.test' },
  ...{ on: dayAgo(60), heldOn: dayAgo(60), dueOn: dayAgo(-9), plannedOn: dayAgo(-90), date: dayAgo(-90), ended: null },
  ...{ opensOn: dayAgo(10), closesOn: dayAgo(-10), from: dayAgo(10), until: null, year: 2020, at: 'text', quote: null },
  ...{
    numerator: null,
    denominator: null,
    unavailable: null,
    key: 'female',
    unit: 'people',
    area: null,
    record: [],
    quotaRule: null,
    slot: null,
    after: null,
  },
  ...{ url: 'https://exemple.test/preuve', code: '123456', judgement: 'minimum', supersedes: null, limit: 100 },
};
const A_SENTENCE = 'Ce que nous avons vu et entendu, en quelques mots, sans nommer personne, pour que chacun le lise.';

/** Every request that the API knows, made from its own description: a new route needs no new line here. */
export class Requests {
  private readonly schemas: Record<string, Schema>;
  private readonly paths: Record<string, Record<string, Operation>>;

  constructor(
    app: TestApp,
    /** What stands in the places that are not under test, by name. */
    private readonly known: Record<string, string>,
  ) {
    const document = describeApi(app.nest);
    this.schemas = document.components?.schemas ?? {};
    this.paths = document.paths as never;
  }

  /** Every place of every route where an id may stand. */
  places(): Place[] {
    return this.operations().flatMap(([method, path, operation]) => {
      const route = `${method} ${path}`;
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
        ...{ route, name: `path ${name}` },
        ask: (value: string) => this.request(method, path, operation, { [name]: value }),
      }));
      const inQuery = this.queryOf(operation).map((name) => ({
        ...{ route, name: `query ${name}` },
        ask: (value: string) => {
          const asked = this.request(method, path, operation);
          const query = new URLSearchParams({ [name]: name === 'cursor' ? encodeCursor(value) : value });
          return { ...asked, url: `${asked.url}?${query.toString()}` };
        },
      }));
      const inBody = leavesOf(this.bodyOf(operation) ?? {}).map((leaf) => ({
        ...{ route, name: `body ${leaf.join('.')}` },
        ask: (value: string) => {
          const asked = this.request(method, path, operation);
          return { ...asked, body: replaced(asked.body, leaf, value) as object };
        },
      }));
      return [...inPath, ...inQuery, ...inBody];
    });
  }

  /** One request to every route, with something likely in each of its places. */
  all(): Asked[] {
    return this.operations().map(([method, path, operation]) => this.request(method, path, operation));
  }

  /** What may stand in a place of an address, where that is a list of words. */
  choices(path: string): string[] {
    const [named] = this.placesOf(this.paths[path]?.['get']);
    return named?.choices ?? [];
  }

  private placesOf(operation?: Operation): { name: string; choices: string[] }[] {
    return (operation?.parameters ?? [])
      .filter(({ in: place, schema }) => place === 'path' && schema?.enum !== undefined)
      .map(({ name, schema }) => ({ name, choices: (schema?.enum ?? []).map(String) }));
  }

  /** Every query that a GET route knows, one parameter at a time; `words` are searched for. */
  queries(path: string, words: string[]): string[] {
    const operation = this.paths[path]?.['get'];
    return (operation?.parameters ?? [])
      .filter((parameter) => parameter.in === 'query' && parameter.name !== 'cursor')
      .flatMap(({ name, schema = {} }) =>
        this.valuesOf(name, schema, words).map((value) => `${name}=${encodeURIComponent(value)}`),
      );
  }

  operations(): [method: string, path: string, operation: Operation][] {
    return Object.entries(this.paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]): [string, string, Operation] => [
        ...([method.toUpperCase(), path] as const),
        operation,
      ]),
    );
  }

  private request(method: string, path: string, operation: Operation, at: Record<string, string> = {}): Asked {
    const chosen = Object.fromEntries(this.placesOf(operation).map(({ name, choices }) => [name, choices[0]]));
    const url = path.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(at[name] ?? chosen[name] ?? this.known[name] ?? randomUUID()),
    );
    const body = this.bodyOf(operation);
    return { method, url, ...(body && { body }) };
  }

  private queryOf({ parameters = [] }: Operation): string[] {
    return parameters.filter((one) => one.in === 'query' && !WORDS.includes(one.name)).map(({ name }) => name);
  }

  private bodyOf({ requestBody }: Operation): object | undefined {
    const schema = requestBody?.content['application/json']?.schema;
    return schema && (this.example(schema, '') as object);
  }

  private example(schema: Schema, name: string): unknown {
    const { $ref, properties, items, anyOf, type } = schema;
    if ($ref?.endsWith('/SubjectKey')) return { noun: 'recommendation', id: this.known['reference'] };
    if ($ref) return this.example(this.schemas[$ref.slice('#/components/schemas/'.length)] ?? {}, name);
    if (name in LIKELY) return LIKELY[name];
    if (schema.const !== undefined || schema.enum) return schema.const ?? schema.enum?.[0];
    if (anyOf) return this.example(anyOf.find((one) => one.type !== 'null') ?? {}, name);
    if (properties) {
      return Object.fromEntries(Object.entries(properties).map(([key, inner]) => [key, this.example(inner, key)]));
    }
    if (type === 'array') return [this.example(items ?? {}, name)];
    if ([type].flat().some((one) => one === 'number' || one === 'integer')) return 1;
    if (type === 'boolean') return false;
    return this.known[name] ?? (WORDS.includes(name) ? A_SENTENCE : randomUUID());
  }

  private valuesOf(name: string, schema: Schema, words: string[]): string[] {
    const { $ref, type, items, anyOf } = schema;
    if ($ref) return this.valuesOf(name, this.schemas[$ref.slice('#/components/schemas/'.length)] ?? {}, words);
    if (items) return this.valuesOf(name, items, words);
    if (schema.enum) return schema.enum.map(String);
    if (anyOf) return anyOf.flatMap((one) => this.valuesOf(name, one, words));
    if (type === 'boolean') return ['true', 'false'];
    if (name === 'limit') return ['3', '100'];
    if (type === 'number' || type === 'integer') return ['1', '3'];
    if (name === 'level') return ['government:1', 'civil_society:1', 'civil_society:3'];
    if (name === 'between') return ['government:civil_society', 'civil_society:independent'];
    if (name === 'q') return words;
    return this.known[name] === undefined ? [] : [this.known[name]];
  }
}

/** The ways to every value of a body that is no word; what may be null may also be an id. */
function leavesOf(body: unknown, path: string[] = []): string[][] {
  if (body !== null && typeof body === 'object') {
    return Object.entries(body).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
  }
  const name = [...path].reverse().find((part) => !/^\d+$/.test(part)) ?? '';
  return (typeof body === 'string' || body === null) && !WORDS.includes(name) ? [path] : [];
}

function replaced(body: unknown, [key, ...rest]: string[], value: string): unknown {
  if (key === undefined) return value;
  if (Array.isArray(body))
    return body.map((inner: unknown, index) => (String(index) === key ? replaced(inner, rest, value) : inner));
  const record = body as Record<string, unknown>;
  return { ...record, [key]: replaced(record[key], rest, value) };
}
