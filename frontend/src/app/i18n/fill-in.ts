import { type Language } from '@parole-tenue/contract';

type Values = Readonly<Record<string, string | number>>;

/** Fills in `{{name}}`, and `{{count|jalon|jalons}}` with the form that the language uses for that number. */
export function fillIn(text: string, values: Values, language: Language): string {
  return text.replace(/{{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?}}/g, (_, name: string, one?: string, other?: string) => {
    const value = values[name] ?? '';
    if (one !== undefined && other !== undefined) return isSingular(Number(value), language) ? one : other;
    return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value;
  });
}

function isSingular(count: number, language: Language): boolean {
  return new Intl.PluralRules(language).select(count) === 'one';
}
