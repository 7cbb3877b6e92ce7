import { Component, computed, inject, input, signal } from '@angular/core';
import { type Milestone } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import '../../../shared/ui/in-common';
import { ChartFrame } from '../../../shared/ui/chart/chart-frame';
import { type ChartTable } from '../../../shared/ui/chart/chart-table';
import { type LegendEntry } from '../../../shared/ui/chart/marks';
import { formatDate } from '../../../shared/util/dates';
import { read } from '../../../shared/util/translated';
import { PLAN_LOOKS, PlanBars } from './plan-bars';

/** What was planned, put off and achieved, all milestones on one time line: how the plan slipped. */
@Component({
  selector: 'pt-milestone-times',
  imports: [ChartFrame, PlanBars, Say],
  template: `
    <section aria-labelledby="slippage-title">
      <h2 id="slippage-title">{{ 'levels.plan.title' | say }}</h2>
      <pt-chart-frame
        [heading]="'levels.plan.heading' | say"
        [summary]="summary()"
        [legend]="legend()"
        [table]="table()"
        [(hidden)]="hidden"
        definition="milestones"
      >
        <pt-plan-bars [milestones]="milestones()" [outcomes]="outcomes()" [hidden]="hidden()" />
      </pt-chart-frame>
    </section>
  `,
  styles: `
    pt-chart-frame {
      display: block;
      max-width: 50rem;
      margin-top: var(--s4);
    }
  `,
})
export class MilestoneTimes {
  private readonly words = inject(Words);

  readonly milestones = input.required<readonly Milestone[]>();

  protected readonly hidden = signal<ReadonlySet<string>>(new Set());
  protected readonly legend = computed<LegendEntry[]>(() => [
    ...(['planned', 'revised', 'achieved'] as const).map((key) => ({
      key,
      text: this.words.say(`levels.plan.${key}`),
      ...PLAN_LOOKS[key],
    })),
    this.fixed('overdue', 'var(--late)', 'line'),
    { ...this.fixed('today', 'var(--ink)', 'tick'), isFixed: false },
  ]);
  protected readonly summary = computed(() => {
    const all = this.milestones();
    const [most, ...others] = all
      .filter(({ slippageDays }) => slippageDays > 0)
      .sort((one, other) => other.slippageDays - one.slippageDays);
    if (most === undefined) return this.words.say('levels.plan.summaryNone', { count: all.length });
    const said = { days: most.slippageDays, title: this.titleOf(most) };
    return this.words.say('levels.plan.summary', { late: others.length + 1, count: all.length, ...said });
  });
  protected readonly outcomes = computed(() => this.milestones().map((milestone) => this.outcomeOf(milestone)));
  protected readonly table = computed<ChartTable>(() => ({
    head: (['milestone', 'planned', 'revised', 'achieved', 'slippage', 'lateDays', 'state'] as const).map((key) =>
      this.words.say(`levels.plan.${key}`),
    ),
    rows: this.milestones().map((milestone) => [
      this.titleOf(milestone),
      this.day(milestone.firstPlannedOn),
      milestone.revisions.map(({ to }) => this.day(to)).join(' ; '),
      milestone.achievedOn === null ? null : this.day(milestone.achievedOn),
      milestone.slippageDays,
      milestone.overdueDays,
      this.words.say(`milestoneState.${milestone.state}`),
    ]),
  }));

  /** `atteint le 3 avril 2026 ; 275 jours de glissement`. */
  private outcomeOf({ state, achievedOn, plannedOn, slippageDays, overdueDays }: Milestone): string {
    const said =
      achievedOn !== null
        ? this.words.say('levels.plan.achievedOn', { day: this.day(achievedOn) })
        : state === 'cancelled'
          ? this.words.say('milestones.cancelled')
          : this.words.say('levels.plan.plannedOn', { day: this.day(plannedOn) });
    return [
      said,
      slippageDays > 0 ? this.words.say('milestones.slipped', { count: slippageDays }) : '',
      overdueDays > 0 ? this.words.say('milestones.lateBy', { count: overdueDays }) : '',
    ]
      .filter((part) => part !== '')
      .join(' · ');
  }

  private fixed(key: 'overdue' | 'today', fill: string, shape: LegendEntry['shape']): LegendEntry {
    return { key, text: this.words.say(`levels.plan.${key}`), fill, shape, isFixed: true };
  }

  private titleOf({ title }: Milestone): string {
    return read(title, this.words.language()).text;
  }

  private day(day: string): string {
    return formatDate(day, this.words.language(), undefined, 'short');
  }
}
