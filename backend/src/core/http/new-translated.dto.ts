import { type NewTranslated, type Translated } from '@parole-tenue/contract';
import { applyDecorators, type Type } from '@nestjs/common';
import { IsString, Matches, MaxLength, MinLength, ValidateBy } from 'class-validator';
import { OneRecord, OrNull } from './validators.js';

/** Words in one language, so many characters long. */
const Words = (least: number, most: number) =>
  applyDecorators(OrNull(), IsString(), MinLength(least), MaxLength(most), Matches(/\S/));

/** Of a title. */
export class TitleDto implements NewTranslated {
  @Words(1, 300)
  fr!: string | null;

  @Words(1, 300)
  en!: string | null;
}

/** Of why a plan changed. */
export class ReasonDto implements NewTranslated {
  @Words(10, 1000)
  fr!: string | null;

  @Words(10, 1000)
  en!: string | null;
}

/** Of what something is about. */
export class PassageDto implements NewTranslated {
  @Words(1, 2000)
  fr!: string | null;

  @Words(1, 2000)
  en!: string | null;
}

/** Words of which one language may be missing, and not both. */
export const InALanguage = (kind: () => Type<NewTranslated>) =>
  applyDecorators(OneRecord(kind), ValidateBy({ name: 'isNotEmpty', validator: { validate: isSaid } }));

function isSaid(value: unknown): boolean {
  const { fr = null, en = null } = (value ?? {}) as Partial<NewTranslated>;
  return fr !== null || en !== null;
}

/** French comes first where nothing says in which language it was first written. */
export function toTranslated(sent: NewTranslated, before: Translated | null = null): Translated {
  const [fr, en] = [sent.fr?.trim() ?? null, sent.en?.trim() ?? null];
  const original = before?.original ?? 'fr';
  return { fr, en, original: { fr, en }[original] === null ? (original === 'fr' ? 'en' : 'fr') : original };
}
