import { Injectable, computed, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { type Language } from '@parole-tenue/contract';
import { firstValueFrom } from 'rxjs';

import { type WordKey } from './word-keys';

/** The texts of the screen in the language of the address. */
@Injectable({ providedIn: 'root' })
export class Words {
  private readonly transloco = inject(TranslocoService);

  readonly language = computed(() => this.transloco.activeLang() as Language);

  /** Loads the texts of a language and turns the screen to it. */
  async use(language: Language): Promise<void> {
    await firstValueFrom(this.transloco.load(language));
    this.transloco.setActiveLang(language);
  }

  /** Loads the texts of one part of the application, in the language in use. */
  async add(part: 'work' | 'method'): Promise<void> {
    await firstValueFrom(this.transloco.load(`${part}/${this.language()}`));
  }

  say(key: WordKey, parameters: Record<string, string | number> = {}): string {
    return this.transloco.translate(key, parameters, this.language());
  }
}
