import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import {
  AGE_GROUPS,
  DIMENSIONS,
  SEXES,
  type Area,
  type Dimension,
  type Indicator,
  mismatchesOf,
  type Part,
  type ReportedValue,
  wholeOf,
} from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { type WordKey } from '../../../i18n/word-keys';
import { type FieldErrors } from '../../../shared/data/field-errors';
import { AreaTiles } from '../../../shared/ui/area-tiles/area-tiles';
import { formatNumber } from '../../../shared/util/numbers';
import { read } from '../../../shared/util/translated';
import { partOf, withPart } from '../../data/values';
import { NumberField } from '../fields/number-field';

/** A value by sex, by age and by area, each with its sum against the whole: shown where it is another, never refused. */
@Component({
  selector: 'pt-value-parts',
  imports: [AreaTiles, NumberField, Say],
  templateUrl: './value-parts.html',
  styleUrl: './value-parts.css',
})
export class ValueParts {
  private readonly words = inject(Words);

  readonly indicator = input.required<Indicator>();
  readonly value = input.required<ReportedValue>();
  readonly areas = input.required<readonly Area[]>();
  readonly errors = input<FieldErrors>({});
  readonly changed = output<Part[]>();

  protected readonly name = computed(() => `values.${this.indicator().id}.parts`);
  /** Those that the plan asks for, and those that somebody gave all the same. */
  protected readonly dimensions = computed(() =>
    DIMENSIONS.filter(
      (one) =>
        this.indicator().dimensions.includes(one) || this.value().parts.some(({ dimension }) => dimension === one),
    ),
  );
  /** An area is chosen before it has a number. */
  private readonly chosenAreas = linkedSignal<readonly Part[], readonly string[]>({
    source: () => this.value().parts,
    computation: (parts, before) => [
      ...new Set([
        ...(before?.value ?? []),
        ...parts.filter((part) => part.dimension === 'area').map(({ key }) => key),
      ]),
    ],
  });
  protected readonly areaKeys = this.chosenAreas.asReadonly();
  protected readonly sums = computed(() => {
    const { parts } = this.value();
    const { kind } = this.indicator();
    const mismatches = mismatchesOf(kind, this.value(), parts);
    const whole = wholeOf(kind, this.value());
    return Object.fromEntries(
      this.dimensions()
        .filter((one) => parts.some(({ dimension }) => dimension === one))
        .map((one) => [
          one,
          this.sumOf(
            one,
            parts,
            whole,
            mismatches.some(({ dimension }) => dimension === one),
          ),
        ]),
    );
  });

  protected keysOf(dimension: Dimension): readonly string[] {
    if (dimension === 'area') return this.areaKeys();
    return dimension === 'sex' ? SEXES : AGE_GROUPS;
  }

  protected labelOf(dimension: Dimension, key: string): string {
    if (dimension !== 'area') return this.words.say(`report.part.${key}` as WordKey);
    const area = this.areas().find(({ slug }) => slug === key);
    return area === undefined ? key : read(area.name, this.words.language()).text;
  }

  protected partOf(dimension: Dimension, key: string): number | null {
    return partOf(this.value().parts, dimension, key);
  }

  protected change(dimension: Dimension, key: string, value: number | null): void {
    this.changed.emit(withPart(this.value().parts, dimension, key, value));
  }

  protected chooseAreas(chosen: readonly string[]): void {
    const gone = this.areaKeys().filter((key) => !chosen.includes(key));
    this.chosenAreas.set(chosen);
    const parts = this.value().parts.filter(({ dimension, key }) => dimension !== 'area' || !gone.includes(key));
    if (parts.length < this.value().parts.length) this.changed.emit(parts);
  }

  private sumOf(
    dimension: Dimension,
    parts: readonly Part[],
    whole: number | null,
    isOff: boolean,
  ): { isOff: boolean; text: string } {
    const sum = parts.reduce((all, part) => (part.dimension === dimension ? all + part.value : all), 0);
    const write = (number: number): string => formatNumber(number, this.words.language());
    if (whole === null) return { isOff, text: this.words.say('report.part.sum', { sum: write(sum) }) };
    const key = isOff ? 'report.part.off' : 'report.part.same';
    return { isOff, text: this.words.say(key, { sum: write(sum), whole: write(whole) }) };
  }
}
