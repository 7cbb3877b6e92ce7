import { Pipe, inject, type PipeTransform } from '@angular/core';

import { type WordKey } from './word-keys';
import { Words } from './words';

/** A text of the screen by its key: `{{ 'nav.overview' | say }}`. */
@Pipe({ name: 'say', pure: false })
export class Say implements PipeTransform {
  private readonly words = inject(Words);

  transform(key: WordKey, parameters?: Record<string, string | number>): string {
    return this.words.say(key, parameters);
  }
}
