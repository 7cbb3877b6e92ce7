import { lastDayOf, PERIOD_PATTERN, periodOf, rhythmOf } from '@parole-tenue/contract';
import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsObject,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';

const DAY_MS = 86_400_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day of the calendar, `2026-11-22`. */
export function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !DAY.test(value) || value < '1900') return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

export const isUuid = (value: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

/** Today in Bamako, which keeps UTC. */
export const today = (): string => new Date().toISOString().slice(0, 10);

export const secondsLeftOfDay = (): number => Math.ceil((DAY_MS - (Date.now() % DAY_MS)) / 1000);

/** A whole web address, without a name or a password inside. */
export function isLink(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > 2000 || !URL.canParse(value)) return false;
  const url = new URL(value);
  return ['https:', 'http:'].includes(url.protocol) && !url.username && !url.password && url.hostname.includes('.');
}

const validator = (name: string, validate: (value: unknown) => boolean) => (options?: ValidationOptions) =>
  ValidateBy({ name, validator: { validate } }, options);

/** Something is written there: what is missing is missing also when it is made of spaces. */
export const NotBlank = validator('isNotEmpty', (value) => typeof value !== 'string' || /\S/.test(value));

export const IsDay = validator('isDay', isDay);
export const IsLink = validator('isLink', isLink);
export const NotInFuture = validator('notInFuture', (value) => typeof value !== 'string' || value <= today());
export const IsId = validator('isId', (value) => typeof value === 'string' && isUuid(value));
export const IsPeriod = validator('isPeriod', (value) => typeof value === 'string' && PERIOD_PATTERN.test(value));

/** The present period is the last one that may be spoken of: it has begun when the one before it has ended. */
export const PeriodNotInFuture = validator(
  'notInFuture',
  (value) =>
    typeof value !== 'string' ||
    !PERIOD_PATTERN.test(value) ||
    lastDayOf(value) <= lastDayOf(periodOf(today(), rhythmOf(value))),
);

/** A field may be left out; a null is no value for it. */
export const IfSent = () => ValidateIf((_, value: unknown) => value !== undefined);

/** A null is an answer too: what else the field must be holds for other values. */
export const OrNull = () => ValidateIf((_, value: unknown) => value !== null);

/** Records of one kind, so many at most. */
export const Records = (kind: () => new () => object, most: number) =>
  applyDecorators(IsArray(), ArrayMaxSize(most), IsObject({ each: true }), ValidateNested({ each: true }), Type(kind));

/** One record. */
export const OneRecord = (kind: () => new () => object) => applyDecorators(IsObject(), ValidateNested(), Type(kind));
