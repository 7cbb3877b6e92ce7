import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink, type Params } from '@angular/router';
import { DATASET_FORMATS, type Dataset, type DatasetColumn, type DatasetFormat } from '@parole-tenue/contract';
import { map } from 'rxjs';

import { Say } from '../i18n/say.pipe';
import { Words } from '../i18n/words';
import { answerOf } from '../shared/data/answer';
import { Loading } from '../shared/ui/loading';
import { ProblemNotice } from '../shared/ui/problem-notice/problem-notice';
import { Address } from '../shared/util/address';
import { pageHead } from '../shared/util/page-head';
import { DataClient, fileAddress } from './data-client';

/** Everything public to take away, and what stands in it. The address may carry the filters of a list of recommendations. */
@Component({
  selector: 'pt-data-page',
  imports: [Loading, ProblemNotice, RouterLink, Say],
  templateUrl: './data-page.html',
  styleUrl: './data-page.css',
})
export class DataPage {
  private readonly asked = toSignal(
    inject(ActivatedRoute).queryParamMap.pipe(
      map((params) => Object.fromEntries(params.keys.map((name) => [name, params.getAll(name)]))),
    ),
    { requireSync: true },
  );
  protected readonly words = inject(Words);
  protected readonly address = inject(Address);
  protected readonly formats = DATASET_FORMATS;
  protected readonly dictionary = answerOf(inject(DataClient).dictionary());

  /** What is none of ours is left out, so that a damaged link still leads to files. */
  protected readonly filters = computed<Params>(() => {
    const known = this.dictionary.value()?.filters ?? [];
    return Object.fromEntries(Object.entries(this.asked()).filter(([name]) => known.includes(name)));
  });
  protected readonly isFiltered = computed(() => Object.keys(this.filters()).length > 0);

  constructor() {
    pageHead(() => ({ title: this.words.say('data.title'), description: this.words.say('data.lead') }));
  }

  protected addressOf(set: Dataset, format: DatasetFormat): string {
    return fileAddress(set, format, this.words.language(), this.filters());
  }

  protected unitOf({ unit }: DatasetColumn): string {
    return unit ? `, ${unit[this.words.language()]}` : '';
  }
}
