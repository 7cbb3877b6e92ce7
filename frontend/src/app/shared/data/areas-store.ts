import { Injectable, computed, inject } from '@angular/core';
import { type Area } from '@parole-tenue/contract';

import { Words } from '../../i18n/words';
import { read } from '../util/translated';
import { answerOf } from './answer';
import { ReferenceClient } from './reference-client';

/** The areas of the country, asked once for all pages that name one. */
@Injectable({ providedIn: 'root' })
export class AreasStore {
  private readonly words = inject(Words);
  private readonly page = answerOf(inject(ReferenceClient).areas());

  readonly all = computed<readonly Area[]>(() => this.page.value()?.items ?? []);
  private readonly names = computed(() => new Map(this.all().map(({ slug, name }) => [slug, name])));

  /** Its name in the language of the page; the slug only of one that nobody knows. */
  nameOf(slug: string): string {
    const name = this.names().get(slug);
    if (name === undefined) return this.page.isLoading() ? '…' : slug;
    return read(name, this.words.language()).text;
  }
}
