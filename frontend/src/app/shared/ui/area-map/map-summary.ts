import { Component, computed, inject, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { answerOf } from '../../data/answer';
import { MapClient } from '../../data/map-client';
import '../in-common';
import { Loading } from '../loading';
import { ProblemNotice } from '../problem-notice/problem-notice';
import { TileFigure } from './tile-figure';

/** Where state and civil society stand apart, for a page about something else: the tile map, and ways to its list and to the outline. */
@Component({
  selector: 'pt-map-summary',
  imports: [Loading, ProblemNotice, RouterLink, Say, TileFigure],
  template: `
    @if (map.value(); as known) {
      <pt-tile-figure [map]="known" measure="apart" [query]="query()" />
      <p class="row small not-on-paper">
        <a [routerLink]="page()" [queryParams]="query()" fragment="areas">{{ 'map.list' | say }}</a>
        <a [routerLink]="page()" [queryParams]="outline()">{{ 'map.view.outline' | say }}</a>
      </p>
    } @else if (map.failure(); as failure) {
      <pt-problem-notice [failure]="failure" (retry)="map.retry()" />
    } @else {
      <pt-loading />
    }
  `,
  styles: `
    p a {
      display: inline-flex;
      align-items: center;
      min-height: var(--touch);
    }
  `,
})
export class MapSummary {
  private readonly words = inject(Words);

  /** Filters of the list, as parameters of an address. */
  readonly query = input.required<Params>();

  protected readonly map = answerOf(inject(MapClient).get(this.query));
  protected readonly page = computed(() => `/${this.words.language()}/map`);
  protected readonly outline = computed<Params>(() => ({ ...this.query(), view: 'outline' }));
}
