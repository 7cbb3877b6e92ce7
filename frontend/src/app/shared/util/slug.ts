const LONGEST = 60;

/** A name as it stands in an address: small letters without accents, digits and hyphens. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .replace(/ɛ/gi, 'e')
    .replace(/ɔ/gi, 'o')
    .replace(/[ɲŋ]/gi, 'n')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
}

/** Whether it can stand in an address. */
export function isSlug(text: string): boolean {
  return /^(?=.{2,60}$)[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}
