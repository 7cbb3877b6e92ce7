import { Injectable } from '@angular/core';
import { periodOf, type Id, type Language, type OwnReport } from '@parole-tenue/contract';

import { today } from '../../shared/util/dates';
import { StatementEditor, type Start } from './statement-editor';
import { REPORT_FORM, emptyReport } from './statement-form';
import { type Content, type Subject } from './statement-types';

@Injectable()
export class ReportEditor extends StatementEditor<'report'> {
  override readonly noun = 'report';
  protected override readonly form = REPORT_FORM;

  protected override subjectOf({ recommendation, supersedes }: Start): Subject {
    return { recommendation, supersedes };
  }

  /** A new version begins with the words of the one that it supersedes. */
  protected override async begin({ period, supersedes }: Start, language: Language): Promise<Content<'report'>> {
    if (supersedes !== null) return REPORT_FORM.contentOf(await this.client.get('report', supersedes));
    return emptyReport(period ?? periodOf(today()), language);
  }

  protected override isMeant(
    draft: Pick<OwnReport, 'period'> & Pick<Subject, 'supersedes'>,
    { period, supersedes }: Start,
  ): boolean {
    return draft.supersedes === supersedes && draft.period === (period ?? periodOf(today()));
  }

  protected override movesOf(report: Content<'report'> | OwnReport | null): readonly { milestone: Id }[] {
    return report?.moves ?? [];
  }
}
