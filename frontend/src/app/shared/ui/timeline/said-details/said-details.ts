import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  DIMENSIONS,
  type Dimension,
  type Part,
  type ReportedValue,
  type TimelineEntry,
  type Translated,
  type Undone,
} from '@parole-tenue/contract';

import { Say } from '../../../../i18n/say.pipe';
import { type WordKey } from '../../../../i18n/word-keys';
import { Words } from '../../../../i18n/words';
import { AreasStore } from '../../../data/areas-store';
import { formatDate } from '../../../util/dates';
import { formatNumber } from '../../../util/numbers';
import { sayPeriod } from '../../../util/periods';
import { read } from '../../../util/translated';
import '../../in-common';
import { TranslatedText } from '../../translated-text/translated-text';

const PARTS: Readonly<Record<string, WordKey>> = {
  female: 'said.part.female',
  male: 'said.part.male',
  '15-24': 'said.part.young',
  '25-40': 'said.part.grown',
  other: 'said.part.others',
};

/** What a statement says besides its words: for when and where, what it measured, what it takes back, who objects to it. */
@Component({
  selector: 'pt-said-details',
  imports: [TranslatedText, RouterLink, Say],
  templateUrl: './said-details.html',
  styleUrl: './said-details.css',
})
export class SaidDetails {
  private readonly areas = inject(AreasStore);
  protected readonly words = inject(Words);

  readonly entry = input.required<TimelineEntry>();

  protected readonly page = computed(() => [
    ...['/', this.words.language(), 'recommendations'],
    this.entry().recommendation.reference,
  ]);
  protected readonly period = computed(() => {
    const { period } = this.entry();
    return period === null ? null : sayPeriod(period, this.words);
  });
  protected readonly places = computed(() =>
    this.entry()
      .areas.map((slug) => this.areas.nameOf(slug))
      .join(', '),
  );
  protected readonly blockers = computed(() =>
    this.entry().moves.flatMap(({ title, blockers }) =>
      blockers.map(({ kind, text, since }) => ({ title: this.read(title), kind, text, day: this.day(since) })),
    ),
  );
  protected readonly undone = computed(() =>
    this.entry()
      .undone.map((one) => this.undoneOf(one))
      .join(', '),
  );

  protected read(content: Translated): string {
    return read(content, this.words.language()).text;
  }

  protected day(day: string): string {
    return formatDate(day, this.words.language());
  }

  /** For which day it stands, or why there is none; then its parts, and what was remarked. */
  protected detailsOf({ on, parts, comment, unavailable }: TimelineEntry['values'][number]): string {
    const day = this.day(on);
    const said =
      unavailable === null
        ? this.words.say('said.on', { day })
        : this.words.say('said.unavailable', { day, why: unavailable });
    const split = DIMENSIONS.map((dimension) => this.splitOf(parts, dimension));
    return [said, ...split, comment].filter(Boolean).join(' · ');
  }

  /** A milestone by its title; of anything else, what it was. */
  private undoneOf({ what, title, heldOn, period }: Undone): string {
    const text = this.read(title);
    if (what === 'milestone') return text;
    return this.words.say(`said.undoneOf.${what}`, {
      title: text,
      day: heldOn === null ? '' : this.day(heldOn),
      period: period === null ? '' : sayPeriod(period, this.words),
    });
  }

  /** `1 840`, `11 sur 32`, `31 %`, or a dash where there is none. */
  protected amountOf({ value, numerator, denominator, unit }: ReportedValue & { unit: string }): string {
    if (numerator !== null && denominator !== null)
      return this.words.say('said.outOf', {
        numerator: this.number(numerator),
        denominator: this.number(denominator),
      });
    if (value === null) return '–';
    return unit === 'percent' ? this.words.say('said.percent', { number: this.number(value) }) : this.number(value);
  }

  private splitOf(parts: readonly Part[], by: Dimension): string {
    const own = parts.filter(({ dimension }) => dimension === by);
    return own.map((part) => `${this.partOf(part)} ${this.number(part.value)}`).join(', ');
  }

  private partOf({ dimension, key }: Part): string {
    const word = PARTS[key];
    return dimension === 'area' || word === undefined ? this.areas.nameOf(key) : this.words.say(word);
  }

  private number(value: number): string {
    return formatNumber(value, this.words.language());
  }
}
