import { Injectable, computed, inject, signal } from '@angular/core';

import { Words } from '../../i18n/words';
import { type FieldErrors } from '../../shared/data/field-errors';
import { type StatementCheck } from './check';
import { gapsOfReport, type Gap } from './gaps';
import { movableBy } from './movable';
import { ReportBackground } from './report-background';
import { ReportEditor } from './report-editor';
import { Unfinished } from './unfinished';

/** What the report that is being written still lacks; said at its fields once somebody wants to send it in. */
@Injectable()
export class ReportCheck implements StatementCheck {
  private readonly editor = inject(ReportEditor);
  private readonly background = inject(ReportBackground);
  private readonly unfinished = inject(Unfinished);
  private readonly words = inject(Words);
  private readonly asked = signal(false);

  readonly names = this.background.names;
  readonly gaps = computed<readonly Gap[]>(() => {
    const content = this.editor.content();
    if (content === null) return [];
    return this.unfinished.among(gapsOfReport(content, this.background.story()?.indicators ?? []));
  });
  /** Milestones of one’s own on the way and indicators of which this report says nothing: it need not. */
  readonly silent = computed<readonly string[]>(() => {
    const content = this.editor.content();
    const story = this.background.story();
    if (content === null || story === undefined || !this.background.isResponsible()) return [];
    const moved = new Set(content.moves.map(({ milestone }) => milestone));
    const measured = new Set(content.values.map(({ indicator }) => indicator));
    const movable = movableBy(story, this.background.organisation());
    const open = movable.filter(({ id, state }) => isOpen(state) && !moved.has(id));
    const unmeasured = story.indicators.filter(({ id, organisation }) => organisation !== null && !measured.has(id));
    return [...open.map(({ id }) => `moves.${id}`), ...unmeasured.map(({ id }) => `values.${id}`)];
  });
  readonly errors = computed<FieldErrors>(() => {
    const gaps = this.asked() ? this.gaps() : [];
    const missing = gaps
      .filter(({ name }) => !this.unfinished.has(name))
      .map(({ name, what, count }) => [
        name,
        this.words.say('report.gap.at', { what: this.words.say(what, count === undefined ? {} : { count }) }),
      ]);
    return { ...(Object.fromEntries(missing) as FieldErrors), ...this.editor.errors() };
  });

  /** Says at the fields what is missing; the first of them, if any is. */
  ask(): Gap | undefined {
    this.asked.set(true);
    return this.gaps()[0];
  }
}

const isOpen = (state: string): boolean => state === 'planned' || state === 'in_progress';
