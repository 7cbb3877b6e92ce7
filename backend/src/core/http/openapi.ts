import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiQuery, ApiResponse, type OpenAPIObject } from '@nestjs/swagger';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** The contract's functions are in the file too, but cross no wire. */
const IS_FUNCTION = /^[a-z]/;

/** The contract's types as JSON schemas, written by its build: the one description of what goes in and comes out. */
const SCHEMAS: Schemas = readSchemas();

function readSchemas(): Schemas {
  const file = createRequire(import.meta.url).resolve('@parole-tenue/contract/schemas.json');
  const inComponents = readFileSync(file, 'utf8').replace(
    /"#\/definitions\/([^"]+)"/g,
    (_, name: string) => `"#/components/schemas/${componentName(decodeURIComponent(name))}"`,
  );
  const { definitions } = JSON.parse(inComponents) as { definitions: Schemas };
  const types = Object.entries(definitions).filter(([name]) => !IS_FUNCTION.test(name));
  return Object.fromEntries(types.map(([name, schema]) => [componentName(name), schema]));
}

/** `Page<Report>` may not be a component's name; `PageOfReport` may. */
function componentName(type: string): string {
  return type.replace(/<(.+)>/, 'Of$1').replace(/[^\w.-]/g, '');
}

function schemaOf(type: string): { $ref: string } {
  if (!SCHEMAS[type]) throw new Error(`The contract has no type ${type}: build it, or mend the name.`);
  return { $ref: `#/components/schemas/${type}` };
}

/** What the route answers: a type of the contract, or one of several. */
export function Answers(type: string | string[], { status = 200, description = '' } = {}) {
  const types = [type].flat();
  const schema = types.length > 1 ? { anyOf: types.map(schemaOf) } : schemaOf(types[0] ?? '');
  return ApiResponse({ status, description, content: { 'application/json': { schema } } });
}

/** A type of the contract as what a file of that media type holds. */
export const asJson = (type: string) => ({ 'application/json': { schema: schemaOf(type) } });

/** What the route takes as its body. */
export function Takes(type: string) {
  return ApiBody({ schema: schemaOf(type) });
}

function propertiesOf(type: string) {
  const schema = SCHEMAS[type];
  if (!schema || !('properties' in schema)) throw new Error(`The contract has no type ${type} with properties.`);
  return Object.entries(schema.properties ?? {});
}

/** The names of what a type of the contract holds. */
export const keysOf = (type: string): string[] => propertiesOf(type).map(([name]) => name);

/** What the route takes in its query: one parameter for each property of the type. */
export function Filters(type: string) {
  return applyDecorators(
    ...propertiesOf(type).map(([name, property]) => ApiQuery({ name, required: false, schema: property })),
  );
}

/** Describes, with a decorator made for routes, what a parameter of the route reads: said once, beside what reads it. */
export function describedBy(describe: MethodDecorator): ParameterDecorator {
  return (target, key) => {
    const route = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
    if (key !== undefined && route) describe(target, key, route);
  };
}

/** Adds the contract's types, and the problem that any route may answer, to the generated document. */
export function completeDocument(document: OpenAPIObject): OpenAPIObject {
  const problem = { description: 'Refused', content: { 'application/problem+json': { schema: schemaOf('Problem') } } };
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, { responses?: Record<string, unknown> }>)) {
      operation.responses = { ...operation.responses, default: problem };
    }
  }
  return {
    ...document,
    components: { ...document.components, schemas: { ...document.components?.schemas, ...SCHEMAS } },
  };
}
