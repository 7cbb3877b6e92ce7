import {
  Component,
  Injector,
  afterNextRender,
  computed,
  inject,
  signal,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { STATEMENT_PATHS, type StatementNoun, type StatementStep } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { SessionStore } from '../../session/data/session-store';
import { Loading } from '../../shared/ui/loading';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { Timeline } from '../../shared/ui/timeline/timeline';
import { Dialogs } from '../../shared/ui/dialog/dialogs';
import { Announcer } from '../../shared/ui/toast/announcer';
import { pageHead } from '../../shared/util/page-head';
import { sayPeriod } from '../../shared/util/periods';
import { isReport } from '../data/as-published';
import { StatementReader } from '../data/statement-reader';
import { EvidenceList } from '../ui/evidence-list/evidence-list';
import { Remarks } from '../ui/remarks';
import { ReturnForm } from '../ui/return-form/return-form';
import { StatementHead } from '../ui/statement-head';

/** A statement of the own organisation as it will stand publicly, with what may be done with it now. */
@Component({
  selector: 'pt-statement-page',
  imports: [EvidenceList, Loading, ProblemNotice, Remarks, ReturnForm, RouterLink, Say, StatementHead, Timeline],
  providers: [StatementReader],
  templateUrl: './statement-page.html',
  styleUrl: './statement-page.css',
})
export class StatementPage {
  protected readonly words = inject(Words);
  private readonly dialogs = inject(Dialogs);
  private readonly announcer = inject(Announcer);
  protected readonly session = inject(SessionStore);
  protected readonly reader = inject(StatementReader);

  protected readonly noun = inject(ActivatedRoute).snapshot.data['noun'] as StatementNoun;
  /** Where the reader is led once a step is taken: its buttons are gone then. */
  private readonly facts = viewChild<ElementRef<HTMLElement>>('facts');
  private readonly returning = viewChild<ElementRef<HTMLElement>>('returning');
  private readonly injector = inject(Injector);

  protected readonly isReturning = signal(false);
  protected readonly remark = signal('');
  protected readonly kind = computed(() => this.session.user()?.organisation?.kind);
  protected readonly report = computed(() => {
    const statement = this.reader.statement.value();
    return statement !== undefined && isReport(statement) ? statement : undefined;
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
  }

  protected may(action: StatementStep | 'edit'): boolean {
    return this.reader.statement.value()?.allowedActions.includes(action) ?? false;
  }

  protected keep(): void {
    this.isReturning.set(false);
    afterNextRender(() => this.returning()?.nativeElement.focus(), { injector: this.injector });
  }

  protected async publish(): Promise<void> {
    const isSure = await this.dialogs.ask({
      title: this.words.say('work.read.confirm.title'),
      detail: this.words.say(`work.read.confirm.${this.noun}`),
      agree: this.words.say('work.read.publish'),
    });
    if (isSure) await this.take('publication');
  }

  protected async take(step: StatementStep, remark?: string): Promise<void> {
    if (this.reader.isBusy() || !(await this.reader.take(step, remark))) return;
    this.isReturning.set(false);
    this.facts()?.nativeElement.focus();
    this.announcer.say(this.words.say(`work.read.done.${step}`));
  }
}
