import { Injectable, inject } from '@angular/core';
import {
  PERIOD_PATTERN,
  type Dimension,
  type Indicator,
  type IndicatorValue,
  type Measured,
  type OrganisationRef,
} from '@parole-tenue/contract';

import { Words } from '../../i18n/words';
import { type WordKey } from '../../i18n/word-keys';
import { AreasStore } from '../../shared/data/areas-store';
import { formatDate } from '../../shared/util/dates';
import { formatNumber, formatShare } from '../../shared/util/numbers';
import { sayPeriod } from '../../shared/util/periods';
import { read } from '../../shared/util/translated';
import { percentageOf } from './percentage';

const PARTS: Readonly<Record<string, WordKey>> = {
  female: 'tracks.part.female',
  male: 'tracks.part.male',
  '15-24': 'tracks.part.young',
  '25-40': 'tracks.part.grown',
  other: 'tracks.part.others',
};

/** Who says a number: an organisation here, or whoever published it elsewhere. */
export interface Source {
  organisation: OrganisationRef | null;
  by: string | null;
  isChecked: boolean;
}

/** Measured things in the words and numbers of the page's language. */
@Injectable({ providedIn: 'root' })
export class Says {
  private readonly words = inject(Words);
  private readonly areas = inject(AreasStore);

  /** `31 %`, `1 840`. */
  amount(value: number, unit: string): string {
    const number = formatNumber(value, this.words.language());
    return unit === 'percent' ? this.words.say('tracks.amount.percent', { number }) : number;
  }

  number(value: number): string {
    return formatNumber(value, this.words.language());
  }

  share(share: number): string {
    return formatShare(share, this.words.language());
  }

  /** `11 sur 32 (34 %)`, `31 %`, `1 840`; a dash where there is nothing. */
  value(value: Measured, indicator: Pick<Indicator, 'unit'>): string {
    const { numerator, denominator } = value;
    if (numerator === null || denominator === null)
      return value.value === null ? '–' : this.amount(value.value, indicator.unit);
    const percentage = percentageOf(value, indicator);
    if (percentage === null) return this.words.say('tracks.amount.shareless', { numerator, denominator });
    return this.words.say('tracks.amount.outOf', { numerator, denominator, share: this.share(percentage / 100) });
  }

  /** The period it stands for, or the date of the public record. */
  when({ period, date, datePrecision }: Pick<IndicatorValue, 'period' | 'date' | 'datePrecision'>): string {
    return period === null ? formatDate(date, this.words.language(), datePrecision) : sayPeriod(period, this.words);
  }

  /** A period or a date in two short lines: `T3` and `2026`. */
  whenShort(key: string): [string, string] {
    const [, year = '', part = ''] = PERIOD_PATTERN.exec(key) ?? [];
    if (year !== '')
      return [part.replace(/^[QH]/, (letter) => this.words.say(`tracks.letter.${letter as 'Q' | 'H'}`)), year];
    const date = formatDate(key, this.words.language(), key.length > 7 ? 'month' : undefined, 'short');
    const at = date.lastIndexOf(' ');
    return at < 0 ? ['', date] : [date.slice(0, at), date.slice(at + 1)];
  }

  part(dimension: Dimension, key: string): string {
    const word = PARTS[key];
    return dimension === 'area' || word === undefined ? this.areas.nameOf(key) : this.words.say(word);
  }

  who({ organisation, by, isChecked }: Source): string {
    if (organisation !== null) return read(organisation.name, this.words.language()).text;
    const checked = isChecked ? '' : ` (${this.words.say('tracks.notChecked')})`;
    return `${by ?? '–'}${checked}`;
  }
}
