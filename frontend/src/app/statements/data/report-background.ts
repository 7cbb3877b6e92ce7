import { Injectable, computed, inject } from '@angular/core';
import { type Id, type OwnReport, type ReportedMeeting, type ReportingPeriod } from '@parole-tenue/contract';

import { SessionStore } from '../../session/data/session-store';
import { mayOn } from '../../session/relation';
import { AreasStore } from '../../shared/data/areas-store';
import { answerOf } from '../../shared/data/answer';
import { today } from '../../shared/util/dates';
import { type FieldNames } from './field-text';
import { lastOf, ReportEditor } from './report-editor';
import { StatementsClient } from './statements-client';

/** What a report is written against: how the recommendation stands, what was said last, and until when it may be sent. */
@Injectable()
export class ReportBackground {
  private readonly client = inject(StatementsClient);
  private readonly editor = inject(ReportEditor);
  private readonly session = inject(SessionStore);
  private readonly areasStore = inject(AreasStore);

  readonly story = this.editor.story.value;
  readonly areas = this.areasStore.all;
  readonly organisation = computed(() => this.session.user()?.organisation ?? undefined);
  readonly isResponsible = computed(() => {
    const story = this.story();
    return story !== undefined && mayOn(this.session.user(), 'milestone.move', story.responsibilities);
  });
  readonly hasMeetings = computed(() => this.story()?.template?.view === 'meetings');
  private readonly framework = answerOf(this.client.framework(() => this.story()?.framework.slug));
  private readonly track = answerOf(
    this.client.track(() => (this.hasMeetings() ? this.story()?.reference : undefined)),
  );
  readonly periods = computed<readonly ReportingPeriod[]>(() => this.framework.value()?.periods ?? []);
  /** Meetings that were told of before, with what was decided there and still stands, or is answered by this report. */
  readonly meetings = computed<readonly ReportedMeeting[]>(() => {
    const track = this.track.value();
    const answered = new Set(this.editor.content()?.outcomes.map(({ decision }) => decision));
    const told = track?.view === 'meetings' ? track.meetings : [];
    return told
      .map((meeting) => ({
        ...meeting,
        decisions: meeting.decisions.filter(({ id, isWithdrawn }) => !isWithdrawn || answered.has(id)),
      }))
      .filter(({ decisions }) => decisions.length > 0);
  });
  /** Decisions that the own organisation published once: they stay as they were said. */
  readonly settled = computed<ReadonlySet<Id>>(() => {
    const track = this.track.value();
    const told = track?.view === 'meetings' ? track.meetings : [];
    const ours = told.filter(({ organisation }) => organisation.slug === this.organisation()?.slug);
    const published = this.editor.own().filter(({ state }) => state === 'published');
    const meetings = [...ours, ...published.flatMap((report) => report.meetings)];
    return new Set(meetings.flatMap(({ decisions }) => decisions.map(({ id }) => id)));
  });
  readonly last = computed<OwnReport | undefined>(() => lastOf(this.editor.own()));
  /** The draft began while its period was open, and that is over: it cannot be saved any more. */
  readonly isOutrun = computed(() => this.editor.isOutrun() || this.hasOutrun());
  readonly names = computed<FieldNames>(() => ({
    milestones: this.story()?.milestones ?? [],
    indicators: this.story()?.indicators ?? [],
    areas: this.areas(),
    decisions: this.meetings().flatMap(({ decisions }) => decisions),
  }));

  private hasOutrun(): boolean {
    const saved = this.editor.queue.saved();
    const chosen = this.editor.content()?.period;
    const period = this.periods().find((one) => one.period === chosen);
    if (saved === null || period === undefined || saved.period !== chosen) return false;
    return period.closesOn < today() && saved.createdAt.slice(0, 10) <= period.closesOn;
  }
}
