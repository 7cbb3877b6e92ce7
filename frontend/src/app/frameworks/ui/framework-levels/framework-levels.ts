import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PERSPECTIVES, type FrameworkLevels as Levels, type Perspective } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { SessionStore } from '../../../session/data/session-store';
import { Chosen } from '../../../shared/ui/chosen';
import { DisagreementStrip } from '../../../shared/ui/disagreement-strip/disagreement-strip';
import '../../../shared/ui/in-common';
import { InView } from '../../../shared/ui/in-view/in-view';
import { LEVEL_SHARES } from '../../../shared/ui/level-shares/level-shares-part';
import { StripLegend } from '../../../shared/ui/strip-legend/strip-legend';
import { FrameworkVoice } from '../framework-voice/framework-voice';
import { MappedCounts } from '../mapped-counts/mapped-counts';
import { rowsOfYears, rowsToday } from './share-rows';

/**
 * How far a framework is carried out, in the manner of the Peace Accords Matrix: shares of its recommendations at each
 * level, per perspective and year; and what organisations say of it as a whole.
 */
@Component({
  selector: 'pt-framework-levels',
  imports: [Chosen, DisagreementStrip, FrameworkVoice, InView, MappedCounts, RouterLink, Say, StripLegend],
  templateUrl: './framework-levels.html',
  styleUrl: './framework-levels.css',
})
export class FrameworkLevels {
  protected readonly words = inject(Words);
  private readonly session = inject(SessionStore);

  readonly levels = input.required<Levels>();

  protected readonly part = LEVEL_SHARES;
  protected readonly perspectives = PERSPECTIVES;
  /** Whose years are shown: at first, of the side that judged most. */
  protected readonly side = linkedSignal<Perspective>(() => mostHeard(this.levels()));
  protected readonly mayAssess = computed(() => this.session.can('assessment.draft'));
  protected readonly today = computed(() => ({
    heading: this.words.say('framework.levels.today'),
    rows: rowsToday(this.levels(), (one) => this.words.say(`perspective.${one}`)),
    rowsAre: this.words.say('shares.perspective'),
    isPart: true,
  }));
  protected readonly years = computed(() => ({
    heading: this.words.say('framework.levels.years', { side: this.words.say(`perspective.${this.side()}`) }),
    rows: rowsOfYears(this.levels(), this.side()),
    rowsAre: this.words.say('framework.levels.year'),
    isPart: true,
  }));
  protected readonly mapped = computed(() =>
    this.levels().recorded.flatMap(({ levels, ...counted }) => (levels === null ? [] : [{ ...counted, levels }])),
  );

  protected turn(value: string): void {
    this.side.set(PERSPECTIVES.find((one) => one === value) ?? this.side());
  }
}

function mostHeard({ shares }: Levels): Perspective {
  const heard = (perspective: Perspective): number =>
    shares.find((one) => one.perspective === perspective)?.levels.reduce((sum, count) => sum + count, 0) ?? 0;
  return [...PERSPECTIVES].sort((one, other) => heard(other) - heard(one))[0] ?? 'government';
}
