import { FIELD_CODES, type FieldCode } from '@parole-tenue/contract';
import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import { type ValidationError } from 'class-validator';
import { Absent, type FieldFault, InvalidInput, Malformed } from '../problems/problems.js';

const MAX_DEPTH = 20;

/** Checks what is sent against its DTO: unknown fields are refused, not dropped, and every fault is told at once. */
@Injectable()
export class InputPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: false,
      transform: true,
      // Asked for, or a field with faults inside would look as if it were missing.
      validationError: { target: false, value: true },
      exceptionFactory: (errors) => new InvalidInput(errors.flatMap((error) => faultsOf(error, ''))),
    });
  }

  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' || metadata.type === 'query') refuseUnusable(value, '', 0);
    if (metadata.type === 'param' && String(value).includes('\u0000')) throw new Absent();
    if (metadata.type === 'body' && (value === null || typeof value !== 'object')) throw new Malformed();
    return super.transform(value, metadata);
  }
}

/** PostgreSQL stores no NUL character and no half of a surrogate pair, and nothing of ours nests deeper than a few levels. */
function refuseUnusable(value: unknown, path: string, depth: number): void {
  if (depth > MAX_DEPTH) throw new Malformed();
  if (typeof value === 'string' && !isStorable(value)) throw new InvalidInput([{ path, code: 'format' }]);
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    const at = path ? `${path}.${key}` : key;
    // The validator overlooks names that every object has.
    if (key in Object.prototype) throw new InvalidInput([{ path: at, code: 'unknown' }]);
    refuseUnusable(inner, at, depth + 1);
  }
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}

const CODE_OF_CONSTRAINT: Partial<Record<string, FieldCode>> = {
  whitelistValidation: 'unknown',
  isDefined: 'required',
  isNotEmpty: 'required',
  isString: 'type',
  isInt: 'type',
  isNumber: 'type',
  isBoolean: 'type',
  isArray: 'type',
  isObject: 'type',
  isIn: 'choice',
  minLength: 'too_short',
  maxLength: 'too_long',
  min: 'too_small',
  max: 'too_big',
  arrayMaxSize: 'too_many',
  arrayUnique: 'too_many',
  isDay: 'not_a_day',
  isLink: 'not_a_link',
  notInFuture: 'in_the_future',
};

function faultsOf(error: ValidationError, parent: string): FieldFault[] {
  const path = parent ? `${parent}.${error.property}` : error.property;
  const constraints = Object.keys(error.constraints ?? {});
  const own = constraints.length > 0 ? [{ path, code: codeOf(error, constraints) }] : [];
  const isOfWrongType = own.some(({ code }) => code === 'type');
  return isOfWrongType ? own : [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, path))];
}

/** One code a field: what is missing before what has the wrong type before the rest. */
function codeOf(error: ValidationError, constraints: string[]): FieldCode {
  if (error.value === undefined && !constraints.includes('whitelistValidation')) return 'required';
  const codes = constraints.map((constraint): FieldCode => CODE_OF_CONSTRAINT[constraint] ?? 'format');
  return FIELD_CODES.find((code) => codes.includes(code)) ?? 'format';
}
