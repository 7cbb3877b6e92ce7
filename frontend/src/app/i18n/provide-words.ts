import { isDevMode, type EnvironmentProviders, type Provider } from '@angular/core';
import { TRANSLOCO_TRANSPILER, provideTransloco } from '@jsverse/transloco';
import { LANGUAGES } from '@parole-tenue/contract';

import { PluralTranspiler } from './plural-transpiler';
import { WordsLoader } from './words-loader';

export function provideWords(): (Provider | EnvironmentProviders)[] {
  return [
    provideTransloco({
      config: {
        availableLangs: [...LANGUAGES],
        defaultLang: 'fr',
        reRenderOnLangChange: false,
        prodMode: !isDevMode(),
      },
      loader: WordsLoader,
    }),
    { provide: TRANSLOCO_TRANSPILER, useClass: PluralTranspiler },
  ];
}
