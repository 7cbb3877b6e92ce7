import {
  Component,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  signal,
  untracked,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import {
  STATEMENT_PATHS,
  type ReturnStatement,
  type StatementAction,
  type StatementNoun,
  type StatementStep,
} from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { SessionStore } from '../../session/data/session-store';
import { AreasStore } from '../../shared/data/areas-store';
import { Loading } from '../../shared/ui/loading';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { Timeline } from '../../shared/ui/timeline/timeline';
import { Announcer } from '../../shared/ui/toast/announcer';
import { Dialogs } from '../../shared/ui/dialog/dialogs';
import { pageOfMatter } from '../../shared/util/matter';
import { pageHead } from '../../shared/util/page-head';
import { sayPeriod } from '../../shared/util/periods';
import { isReport } from '../data/as-published';
import { type FieldNames } from '../data/field-text';
import { sayWhatIsPublic } from '../data/public-parts';
import { placesOf, textFieldOf, wordsOf } from '../data/remark-places';
import { ReturnDraft } from '../data/return-draft';
import { StatementReader } from '../data/statement-reader';
import { type Own } from '../data/statement-types';
import { sureToDiscard } from '../data/sure-to-discard';
import { Undoing } from '../data/undoing';
import { EvidenceList } from '../ui/evidence-list/evidence-list';
import { RemarkList } from '../ui/remark-list/remark-list';
import { Remarks } from '../ui/remarks/remarks';
import { ReturnForm } from '../ui/return-form/return-form';
import { StatementHead } from '../ui/statement-head';

/** A statement of the own organisation as it will stand publicly, with what may be done with it now. */
@Component({
  selector: 'pt-statement-page',
  imports: [
    EvidenceList,
    Loading,
    ProblemNotice,
    RemarkList,
    Remarks,
    ReturnForm,
    RouterLink,
    Say,
    StatementHead,
    Timeline,
  ],
  providers: [StatementReader, ReturnDraft],
  templateUrl: './statement-page.html',
  styleUrl: './statement-page.css',
})
export class StatementPage {
  protected readonly words = inject(Words);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly announcer = inject(Announcer);
  private readonly areas = inject(AreasStore);
  protected readonly undoing = inject(Undoing);
  protected readonly draft = inject(ReturnDraft);
  protected readonly session = inject(SessionStore);
  protected readonly reader = inject(StatementReader);

  protected readonly noun = inject(ActivatedRoute).snapshot.data['noun'] as StatementNoun;
  /** Where the reader is led once a step is taken: its buttons are gone then. */
  private readonly facts = viewChild<ElementRef<HTMLElement>>('facts');
  private readonly returning = viewChild<ElementRef<HTMLElement>>('returning');
  private readonly injector = inject(Injector);

  protected readonly isReturning = signal(false);
  /** Names and places of what the statement speaks of, for remarks. */
  protected readonly names = computed<FieldNames>(() => ({
    milestones: this.reader.story.value()?.milestones ?? [],
    indicators: this.reader.story.value()?.indicators ?? [],
    areas: this.areas.all(),
    decisions: [],
  }));
  protected readonly places = computed(() => {
    const statement = this.reader.statement.value();
    return statement === undefined ? [] : placesOf(statement, this.words, this.names());
  });
  protected readonly text = computed(() => {
    const statement = this.reader.statement.value();
    return statement === undefined ? '' : wordsOf(statement);
  });
  protected readonly textField = computed(() => {
    const statement = this.reader.statement.value();
    return statement === undefined ? 'text' : textFieldOf(statement);
  });
  /** Of the last return, while its author has not sent it in again. */
  protected readonly lastRemarks = computed(() => {
    const statement = this.reader.statement.value();
    return statement?.state === 'returned' ? (statement.returns.at(-1)?.remarks ?? []) : [];
  });
  protected readonly kind = computed(() => this.session.user()?.organisation?.kind);
  protected readonly report = computed(() => {
    const statement = this.reader.statement.value();
    return statement !== undefined && isReport(statement) ? statement : undefined;
  });
  /** What the statement is about, where that may be a framework or one milestone. */
  protected readonly assessed = computed(() => {
    const statement = this.reader.statement.value();
    return statement !== undefined && 'framework' in statement ? { milestone: null, ...statement } : undefined;
  });
  protected readonly publicPage = computed(() => {
    const statement = this.reader.statement.value();
    return statement === undefined ? [] : pageOfMatter({ framework: null, ...statement });
  });
  protected readonly title = computed(() => {
    const noun = this.words.say(`work.noun.${this.noun}`);
    const report = this.report();
    return report === undefined ? noun : `${noun}, ${sayPeriod(report.period, this.words)}`;
  });
  protected readonly pages = computed(() => ['/', this.words.language(), 'work', STATEMENT_PATHS[this.noun]]);
  /** A published report can only be superseded, and only the last version of it. */
  protected readonly canSupersede = computed(() => {
    const report = this.report();
    return report?.state === 'published' && report.supersededBy === null && this.session.can('report.draft');
  });

  constructor() {
    pageHead(() => ({ title: this.title() }));
    effect(() => {
      const id = this.reader.statement.value()?.id;
      if (id !== undefined) untracked(() => void this.draft.open(id));
    });
  }

  protected may(action: StatementAction): boolean {
    return this.reader.statement.value()?.allowedActions.includes(action) ?? false;
  }

  protected keep(): void {
    this.isReturning.set(false);
    afterNextRender(() => this.returning()?.nativeElement.focus(), { injector: this.injector });
  }

  protected async publish(): Promise<void> {
    const statement = this.reader.statement.value();
    if (statement === undefined) return;
    const isSure = await this.dialogs.ask({
      title: this.words.say('work.read.confirm.title'),
      detail: `${this.words.say(`work.read.confirm.${this.noun}`)} ${sayWhatIsPublic(statement, this.words)}`,
      agree: this.words.say('work.read.publish'),
    });
    if (isSure) await this.take('publication');
  }

  protected async take(step: StatementStep, body: ReturnStatement | null = null): Promise<void> {
    if (this.reader.isBusy() || !(await this.reader.take(step, body))) return;
    const statement = this.reader.statement.value();
    if (step === 'return') this.draft.forget();
    this.isReturning.set(false);
    this.facts()?.nativeElement.focus();
    if (statement !== undefined) this.undoing.offer(this.words.say(`work.read.done.${step}`), this.stepOf(statement));
  }

  protected async discard(): Promise<void> {
    if (this.reader.isBusy() || !(await sureToDiscard(this.dialogs, this.words))) return;
    if (!(await this.reader.discard())) return;
    await this.router.navigate(['/', this.words.language(), 'work']);
    this.announcer.say(this.words.say('work.discard.done'));
  }

  protected async undo(): Promise<void> {
    const statement = this.reader.statement.value();
    if (statement !== undefined && !(await this.undoing.take(this.stepOf(statement)))) this.reader.statement.retry();
    this.facts()?.nativeElement.focus();
  }

  private stepOf(statement: Own<StatementNoun>): Parameters<Undoing['take']>[0] {
    const after = (now: Own<StatementNoun>): void => {
      this.reader.show(now);
    };
    return { noun: this.noun, statement, after };
  }
}
