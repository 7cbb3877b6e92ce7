import { DOCUMENT_PAGES_MAX, FILE_REFUSALS, MEDIA_TYPES } from '@parole-tenue/contract';
import type { CleaningMessage } from './cleaning.types.js';

const KNOWN_TYPES: readonly unknown[] = [...MEDIA_TYPES.image, ...MEDIA_TYPES.document];
const KNOWN_REASONS: readonly unknown[] = FILE_REFUSALS;

const CHECKS: Record<CleaningMessage['says'], (message: Record<string, unknown>) => boolean> = {
  ready: () => true,
  weighs: ({ bytes }) => typeof bytes === 'number',
  page: ({ names }) => isNames(names),
  done: ({ mediaType }) => KNOWN_TYPES.includes(mediaType),
  refused: ({ reason }) => KNOWN_REASONS.includes(reason),
};

/** What a process says that a file may have taken over: null for what ours never says. */
export function readMessage(value: unknown, pagesSoFar: number): CleaningMessage | null {
  if (!isRecord(value) || typeof value['says'] !== 'string' || !Object.hasOwn(CHECKS, value['says'])) return null;
  const message = value as unknown as CleaningMessage;
  if (message.says === 'page' && pagesSoFar >= DOCUMENT_PAGES_MAX) return null;
  if (message.says === 'done' && pagesSoFar === 0) return null;
  return CHECKS[message.says](value) ? message : null;
}

function isNames(value: unknown): boolean {
  return isRecord(value) && ['large', 'medium', 'small'].every((size) => typeof value[size] === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
