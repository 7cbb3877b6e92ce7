const NO_BREAK_SPACE = '\u00A0';
const NARROW_SPACE = '\u202F';

/**
 * French prose, typed with ordinary spaces and line breaks where they read well: an empty line parts paragraphs, and the
 * spaces that French puts around its punctuation and between thousands are made here.
 */
export function fr(text: TemplateStringsArray): string {
  return unwrapped(text)
    .replace(/« /g, `«${NO_BREAK_SPACE}`)
    .replace(/ (?=[»:%])/g, NO_BREAK_SPACE)
    .replace(/ (?=[;!?])/g, NARROW_SPACE)
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, NARROW_SPACE);
}

/** English prose, likewise. */
export function en(text: TemplateStringsArray): string {
  return unwrapped(text);
}

function unwrapped(text: TemplateStringsArray): string {
  const paragraphs = text
    .join('')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim());
  return paragraphs
    .map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' '))
    .join('\n\n')
    .replaceAll("'", '’');
}
