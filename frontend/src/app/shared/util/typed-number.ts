/** What somebody typed as a number, in French or English: `1 096`, `12,5`. Null: nothing; undefined: no number. */
export function typedNumber(text: string): number | null | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  if (plain === '') return null;
  return /^-?\d+(\.\d*)?$/.test(plain) ? Number(plain) : undefined;
}
