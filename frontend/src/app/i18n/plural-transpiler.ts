import { Injectable } from '@angular/core';
import { type TranslocoTranspiler } from '@jsverse/transloco';
import { type Language } from '@parole-tenue/contract';

import { isLanguage } from './preferred-language';

type Parameters = Readonly<Record<string, string | number>>;

/** Fills in `{{name}}`, and `{{count|jalon|jalons}}` with the form that the language uses for that number. */
export function fillIn(text: string, parameters: Parameters, language: Language): string {
  return text.replace(/{{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?}}/g, (_, name: string, one?: string, other?: string) => {
    const value = parameters[name] ?? '';
    if (one !== undefined && other !== undefined) return isSingular(Number(value), language) ? one : other;
    return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value;
  });
}

function isSingular(count: number, language: Language): boolean {
  return new Intl.PluralRules(language).select(count) === 'one';
}

@Injectable()
export class PluralTranspiler implements TranslocoTranspiler {
  private language: Language = 'fr';

  onLangChanged(language: string): void {
    if (isLanguage(language)) this.language = language;
  }

  transpile({ value, params }: { value: unknown; params?: Parameters }): unknown {
    return typeof value === 'string' ? fillIn(value, params ?? {}, this.language) : value;
  }
}
