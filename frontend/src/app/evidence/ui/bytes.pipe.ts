import { Pipe, inject, type PipeTransform } from '@angular/core';

import { Words } from '../../i18n/words';
import { sayBytes } from '../../shared/ui/proof/size-text';

/** Bytes as people say them: `84 ko`. */
@Pipe({ name: 'bytes', pure: false })
export class Bytes implements PipeTransform {
  private readonly words = inject(Words);

  transform(bytes: number): string {
    return sayBytes(bytes, this.words);
  }
}
