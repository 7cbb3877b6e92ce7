import { Injectable } from '@angular/core';
import { type Translation, type TranslocoLoader } from '@jsverse/transloco';

const FILES: Readonly<Record<string, () => Promise<Translation>>> = {
  fr: () => import('./fr').then(({ fr }) => fr),
  en: () => import('./en').then(({ en }) => en),
  'method/fr': () => import('./method.fr').then(({ method }) => method),
  'method/en': () => import('./method.en').then(({ method }) => method),
  'work/fr': () => import('./work.fr').then(({ work }) => work),
  'work/en': () => import('./work.en').then(({ work }) => work),
};

/** Texts come as code, so that they are there on the server and in the browser before the first page is drawn. */
@Injectable()
export class WordsLoader implements TranslocoLoader {
  getTranslation(path: string): Promise<Translation> {
    const load = FILES[path];
    if (load === undefined) throw new RangeError(`no texts for ${path}`);
    return load();
  }
}
