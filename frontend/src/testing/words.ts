import { type EnvironmentProviders, type Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type Language } from '@parole-tenue/contract';

import { Words } from '../app/i18n/words';

/** Sets up a test with the texts of a language loaded. */
export async function withWords(
  language: Language,
  providers: (Provider | EnvironmentProviders)[] = [],
): Promise<Words> {
  TestBed.configureTestingModule({ providers });
  const words = TestBed.inject(Words);
  await words.use(language);
  return words;
}
