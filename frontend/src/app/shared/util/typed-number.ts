import { type Language } from '@parole-tenue/contract';

/** Three digits after a comma or a point may be thousands or thousandths: of these nobody guesses. */
const AMBIGUOUS = /^-?[1-9]\d{0,2}[.,]\d{3}$/;
const ENGLISH_THOUSANDS = /^-?\d{1,3}(,\d{3})+(\.\d*)?$/;

/**
 * What somebody typed as a number, as their language writes it: `1 096` and `12,5`, or `1,096` and `12.5`; a comma or a point
 * that can only be a decimal one is read in either. Null: nothing; undefined: no number, or not clear which.
 */
export function typedNumber(text: string, language: Language): number | null | undefined {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '');
  if (bare === '') return null;
  const plain = language === 'en' && ENGLISH_THOUSANDS.test(bare) ? bare.replaceAll(',', '') : bare;
  if (AMBIGUOUS.test(plain)) return undefined;
  const decimal = plain.replace(',', '.');
  return /^-?\d+(\.\d*)?$/.test(decimal) ? Number(decimal) : undefined;
}

/** A number as it may be typed: read again, it is the same. */
export function writtenNumber(value: number, language: Language): string {
  const text = AMBIGUOUS.test(String(value)) ? `${String(value)}0` : String(value);
  return language === 'fr' ? text.replace('.', ',') : text;
}
