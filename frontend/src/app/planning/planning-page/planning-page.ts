import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { rhythmOn, type Id, type Indicator, type Slot } from '@parole-tenue/contract';
import { map } from 'rxjs';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { mayOn } from '../../session/relation';
import { SessionStore } from '../../session/data/session-store';
import { answerOf } from '../../shared/data/answer';
import { Attempt } from '../../shared/data/attempt';
import '../../shared/ui/in-common';
import { DateText } from '../../shared/ui/date-text';
import { EmptyState } from '../../shared/ui/empty-state';
import { Loading } from '../../shared/ui/loading';
import { NotFound } from '../../shared/ui/not-found';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { StateLabel } from '../../shared/ui/state-label/state-label';
import { Announcer } from '../../shared/ui/toast/announcer';
import { TranslatedText } from '../../shared/ui/translated-text/translated-text';
import { today } from '../../shared/util/dates';
import { pageHead } from '../../shared/util/page-head';
import { PlanningClient } from '../data/planning-client';
import { creationOf, fieldsOf } from '../ui/indicator-form/indicator-fields';
import { IndicatorForm } from '../ui/indicator-form/indicator-form';
import { MilestoneForm } from '../ui/milestone-form/milestone-form';

/** What is open for writing: one thing at a time, so that nothing half-written is forgotten below. */
type What = 'milestone' | 'indicator';
type Open = { what: What; id: string } | null;

/** What the lead organisation plans of one recommendation: its steps, and what is measured. */
@Component({
  selector: 'pt-planning-page',
  imports: [
    DateText,
    EmptyState,
    IndicatorForm,
    Loading,
    MilestoneForm,
    NotFound,
    ProblemNotice,
    RouterLink,
    Say,
    StateLabel,
    TranslatedText,
  ],
  templateUrl: './planning-page.html',
  styleUrl: './planning-page.css',
})
export class PlanningPage {
  private readonly client = inject(PlanningClient);
  private readonly session = inject(SessionStore);
  private readonly announcer = inject(Announcer);
  protected readonly words = inject(Words);

  private readonly reference = toSignal(
    inject(ActivatedRoute).paramMap.pipe(map((params) => params.get('reference') ?? '')),
    { requireSync: true },
  );
  protected readonly story = answerOf(this.client.story(this.reference));
  private readonly templates = answerOf(this.client.templates());
  protected readonly open = linkedSignal<string, Open>({ source: this.reference, computation: () => null });
  protected readonly fresh = signal('');

  protected readonly isAbsent = computed(() => {
    const story = this.story.value();
    const isNobodys = story !== undefined && !mayOn(this.session.user(), 'milestone.plan', story.responsibilities);
    return this.story.failure()?.code === 'absent' || isNobodys;
  });
  private readonly framework = answerOf(this.client.framework(() => this.story.value()?.framework.slug));
  protected readonly rhythm = computed(() => {
    const framework = this.framework.value();
    return framework === undefined ? 'quarterly' : rhythmOn(today(), framework);
  });
  /** What we plan ourselves; what others do, and the public record, are there to be read. */
  protected readonly ours = computed(() => this.indicators(true));
  protected readonly others = computed(() => this.indicators(false));
  /** What the template asks for and nobody measures yet. */
  protected readonly free = computed<readonly Slot[]>(() => {
    const wanted = this.story.value()?.template?.slug;
    const template = this.templates.value()?.items.find(({ slug }) => slug === wanted);
    const filled = this.ours().map(({ slot }) => slot);
    return template?.slots.filter(({ key }) => !filled.includes(key)) ?? [];
  });

  protected readonly filling = new Attempt();
  /** Sent twice, a slot is still filled once. */
  private readonly ids = new Map<string, Id>();

  constructor() {
    pageHead(() => ({ title: this.words.say('planning.title', { reference: this.reference() }) }));
  }

  protected isOpen(what: What, id: string): boolean {
    const open = this.open();
    return open?.what === what && open.id === id;
  }

  protected toggle(what: What, id: string): void {
    this.open.set(this.isOpen(what, id) ? null : { what, id });
  }

  protected saved(id: string): void {
    this.open.set(null);
    this.fresh.set(id);
    this.story.retry();
    this.announcer.say(this.words.say('planning.saved'));
  }

  /** With what the template says of it; where it begins and what is to be reached is told next. */
  protected async fill(slot: Slot): Promise<void> {
    const id = this.ids.get(slot.key) ?? crypto.randomUUID();
    this.ids.set(slot.key, id);
    const indicator = creationOf(
      this.reference(),
      slot.key,
      fieldsOf(null, this.words.language(), slot),
      this.words.language(),
    );
    const made = await this.filling.run(() => this.client.createIndicator(id, indicator));
    if (made === undefined) return;
    this.saved(made.id);
    this.open.set({ what: 'indicator', id: made.id });
  }

  private indicators(isOurs: boolean): Indicator[] {
    const own = this.session.user()?.organisation?.slug;
    return this.story.value()?.indicators.filter(({ organisation }) => (organisation?.slug === own) === isOurs) ?? [];
  }
}
