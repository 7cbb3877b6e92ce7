import { Injectable, computed } from '@angular/core';
import { periodOf, periodOn, type Language, type OwnReport, type Period } from '@parole-tenue/contract';

import { today } from '../../shared/util/dates';
import { StatementEditor, type Start } from './statement-editor';
import { REPORT_FORM, emptyReport } from './statement-form';
import { type Content, type Subject } from './statement-types';

@Injectable()
export class ReportEditor extends StatementEditor<'report'> {
  override readonly noun = 'report';
  protected override readonly form = REPORT_FORM;

  /** Whether the API refuses to save because the draft began before its period closed. */
  readonly isOutrun = computed(() => {
    const failure = this.failure();
    const errors = failure !== null && 'errors' in failure ? (failure.errors ?? []) : [];
    return errors.some(({ path, code }) => path === 'period' && code === 'closed');
  });

  /** Without a period in the address the one that runs is meant, by how often one reports here. */
  override async open(id: string, start: Start | null): Promise<void> {
    if (start?.period !== null || start.supersedes !== null || start.recommendation === null)
      return super.open(id, start);
    return super.open(id, { ...start, period: await this.findPeriod(start.recommendation) });
  }

  /** Everything that is typed goes on in a new report, which counts as late. */
  async carryOver(): Promise<boolean> {
    const recommendation = this.queue.saved()?.recommendation.reference;
    if (recommendation === undefined) return false;
    void this.startOver({ recommendation, supersedes: this.supersedes() });
    return this.ensureSaved();
  }

  /** A draft that goes on elsewhere is thrown away, where this person may; where not, it stays for whoever may. */
  async leaveBehind(draft: OwnReport): Promise<void> {
    if (!draft.allowedActions.includes('discard')) return;
    await this.client.discard(this.noun, draft).catch(() => undefined);
  }

  protected override subjectOf({ recommendation, supersedes }: Start): Subject {
    return { recommendation, supersedes };
  }

  /** A new version begins with the words of the one that it supersedes; another report with what was said of it last. */
  protected override async begin({ period, supersedes }: Start, language: Language): Promise<Content<'report'>> {
    if (supersedes !== null) return REPORT_FORM.contentOf(await this.client.get('report', supersedes));
    const empty = emptyReport(period ?? periodOf(today()), language);
    const last = lastOf(this.own());
    return last === undefined
      ? empty
      : { ...empty, language: last.language, judgement: last.judgement, areas: last.areas };
  }

  protected override isMeant(
    draft: Pick<OwnReport, 'period'> & Pick<Subject, 'supersedes'>,
    { period, supersedes }: Start,
  ): boolean {
    if ((draft.supersedes ?? null) !== supersedes) return false;
    return supersedes !== null && period === null ? true : draft.period === (period ?? periodOf(today()));
  }

  private async findPeriod(recommendation: string): Promise<Period> {
    const fallback = periodOf(today());
    try {
      return periodOn(today(), await this.client.reporting(recommendation));
    } catch {
      return fallback;
    }
  }
}

/** The own organisation's current report of the latest period. */
export function lastOf(own: readonly OwnReport[]): OwnReport | undefined {
  return own
    .filter(({ state, supersededBy }) => state === 'published' && supersededBy === null)
    .toSorted((a, b) => ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? -1 : 1))
    .at(-1);
}
