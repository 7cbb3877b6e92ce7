import { Component, DestroyRef, computed, effect, inject, input, linkedSignal, output } from '@angular/core';
import { STANCES, type AboutMilestone, type Milestone, type Stance } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { type FieldErrors } from '../../../shared/data/field-errors';
import { Chosen } from '../../../shared/ui/chosen';
import { Field } from '../../../shared/ui/field/field';
import { read } from '../../../shared/util/translated';
import { Unfinished } from '../../data/unfinished';

/** What somebody sees has to do with a milestone, or not: it supports what is said of it, or contradicts it. */
@Component({
  selector: 'pt-about-milestone',
  imports: [Chosen, Field, Say],
  templateUrl: './about-milestone.html',
})
export class AboutMilestoneForm {
  private readonly words = inject(Words);
  private readonly unfinished = inject(Unfinished, { optional: true });

  readonly milestones = input.required<readonly Milestone[]>();
  readonly about = input.required<AboutMilestone | null>();
  readonly errors = input<FieldErrors>({});
  readonly changed = output<AboutMilestone | null>();

  protected readonly stances = STANCES;
  protected readonly titles = computed(() =>
    this.milestones().map(({ id, title }) => ({ id, text: read(title, this.words.language()).text })),
  );
  /** Chosen, and of no milestone yet. */
  protected readonly stance = linkedSignal<AboutMilestone | null, Stance | null>({
    source: this.about,
    computation: (about, before) => about?.stance ?? (before?.source === null ? before.value : null),
  });
  private readonly isHalf = computed(() => this.stance() !== null && this.about() === null);

  constructor() {
    effect(() => this.unfinished?.set('about.milestone', this.isHalf() ? 'report.about.which' : null));
    inject(DestroyRef).onDestroy(() => this.unfinished?.set('about.milestone', null));
  }

  protected error(): string | undefined {
    return this.errors()['about'] ?? this.errors()['about.milestone'] ?? this.errors()['about.stance'];
  }

  protected take(stance: Stance | null): void {
    this.stance.set(stance);
    const milestone =
      this.about()?.milestone ?? (this.milestones().length === 1 ? this.milestones()[0]?.id : undefined);
    this.changed.emit(stance === null || milestone === undefined ? null : { milestone, stance });
  }

  protected choose(milestone: string): void {
    const stance = this.stance();
    if (stance !== null) this.changed.emit(milestone === '' ? null : { milestone, stance });
  }
}
