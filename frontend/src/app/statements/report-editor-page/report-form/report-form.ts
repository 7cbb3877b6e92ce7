import { Component, computed, inject } from '@angular/core';
import { STATEMENT_TEXT_MOST, type Indicator, type Milestone, type Period } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { AreaTiles } from '../../../shared/ui/area-tiles/area-tiles';
import { Field } from '../../../shared/ui/field/field';
import { LanguageChoice } from '../../../shared/ui/language-choice/language-choice';
import { tooLong } from '../../../shared/ui/too-long';
import { today } from '../../../shared/util/dates';
import { EvidenceEditor } from '../../data/evidence-editor';
import { movableBy } from '../../data/movable';
import { ReportBackground } from '../../data/report-background';
import { ReportCheck } from '../../data/report-check';
import { ReportEditor } from '../../data/report-editor';
import { type Content } from '../../data/statement-types';
import { inPeriod } from '../../data/values';
import { AboutMilestoneForm } from '../../ui/about-milestone/about-milestone';
import { DecisionOutcomes } from '../../ui/decision-outcomes/decision-outcomes';
import { DayField } from '../../ui/fields/day-field';
import { JudgementChoice } from '../../ui/judgement-choice/judgement-choice';
import { LastReport } from '../../ui/last-report/last-report';
import { MarkedText } from '../../ui/marked-text/marked-text';
import { Meetings } from '../../ui/meetings/meetings';
import { MilestoneMoves } from '../../ui/milestone-moves/milestone-moves';
import { PeriodChoice } from '../../ui/period-choice/period-choice';
import { FieldRemarks } from '../../ui/remarks/field-remarks';
import { ReportedValues } from '../../ui/reported-values/reported-values';
import { onceTrue } from '../../ui/sticky';

/** What a report says. Without responsibility for the recommendation: what one sees, where, and since when. */
@Component({
  selector: 'pt-report-form',
  imports: [
    AboutMilestoneForm,
    AreaTiles,
    DayField,
    DecisionOutcomes,
    Field,
    FieldRemarks,
    JudgementChoice,
    LanguageChoice,
    LastReport,
    MarkedText,
    Meetings,
    MilestoneMoves,
    PeriodChoice,
    ReportedValues,
    Say,
  ],
  templateUrl: './report-form.html',
  styleUrl: '../../ui/form.css',
})
export class ReportForm {
  private readonly words = inject(Words);
  protected readonly editor = inject(ReportEditor);
  private readonly evidence = inject(EvidenceEditor);
  protected readonly background = inject(ReportBackground);
  protected readonly errors = inject(ReportCheck).errors;

  protected readonly isResponsible = this.background.isResponsible;
  protected readonly story = this.background.story;
  protected readonly milestones = computed(() => this.story()?.milestones ?? []);
  /** Those that this organisation moves, and what it moved before. */
  protected readonly movable = computed<readonly Milestone[]>(() => {
    const story = this.story();
    if (story === undefined) return [];
    const ours = new Set(movableBy(story, this.background.organisation()).map(({ id }) => id));
    const moved = new Set(this.editor.content()?.moves.map(({ milestone }) => milestone));
    return story.milestones.filter(({ id }) => ours.has(id) || moved.has(id));
  });
  /** What the public record counts is not reported on: nobody here planned it. */
  protected readonly indicators = computed<readonly Indicator[]>(() =>
    (this.story()?.indicators ?? []).filter(({ organisation }) => organisation !== null),
  );
  protected readonly wrongText = computed(
    () => tooLong(this.words, this.editor.content()?.text ?? '', STATEMENT_TEXT_MOST) ?? this.errors()['text'],
  );
  /** Of the last time the draft was sent back. */
  protected readonly remarks = computed(() => {
    const saved = this.editor.queue.saved();
    return saved?.state === 'returned' ? (saved.returns.at(-1)?.remarks ?? []) : [];
  });
  protected readonly quotes = computed(() => this.remarks().map(({ at, quote }) => (at === 'text' ? quote : null)));
  protected readonly areasError = computed(
    () => Object.entries(this.errors()).find(([name]) => name === 'areas' || name.startsWith('areas.'))?.[1],
  );
  /** Whoever sees something says where; a ministry may. */
  protected readonly isPlaced = onceTrue(() => {
    const content = this.editor.content();
    return (
      (this.story() !== undefined && !this.isResponsible()) ||
      (content?.since ?? null) !== null ||
      this.areasError() !== undefined
    );
  });

  /** The record changes, the words and the evidence stay; the draft that can be used no longer goes once all of it is there. */
  protected async carryOver(): Promise<void> {
    const [before, id, items] = [this.editor.queue.saved(), this.editor.id(), this.evidence.items()];
    const isSaved = await this.editor.carryOver();
    const isWhole = (await this.evidence.carryOver(id, items)) && isSaved;
    if (isWhole && before !== null) await this.editor.leaveBehind(before);
  }

  /** Values stand for a day of the period. */
  protected choosePeriod(period: Period): void {
    const values = (this.editor.content()?.values ?? []).map((value) => inPeriod(value, period, today()));
    this.edit({ period, values });
  }

  protected edit(changes: Partial<Content<'report'>>): void {
    this.editor.edit(changes);
  }
}
