import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { type OwnReport, type Report } from '@parole-tenue/contract';
import { map } from 'rxjs';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { AreasStore } from '../../shared/data/areas-store';
import { answerOf } from '../../shared/data/answer';
import '../../shared/ui/in-common';
import { DateText } from '../../shared/ui/date-text';
import { Loading } from '../../shared/ui/loading';
import { OrganisationName } from '../../shared/ui/organisation-name';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { pageHead } from '../../shared/util/page-head';
import { sayPeriod } from '../../shared/util/periods';
import { differences } from '../data/fields';
import { type FieldNames, labelOf, textOf } from '../data/field-text';
import { contentOfReport, REPORT_FORM } from '../data/statement-form';
import { StatementsClient } from '../data/statements-client';
import { textDifference } from '../data/text-difference';

type AnyReport = Report | OwnReport;

const addressOf = (id: string): string => `/api/reports/${encodeURIComponent(id)}`;

/** Two versions of a report side by side: the one in the address and the one it supersedes. */
@Component({
  selector: 'pt-compare-page',
  imports: [DateText, Loading, OrganisationName, ProblemNotice, RouterLink, Say],
  templateUrl: './compare-page.html',
  styleUrl: './compare-page.css',
})
export class ComparePage {
  protected readonly words = inject(Words);
  private readonly areas = inject(AreasStore);
  private readonly client = inject(StatementsClient);
  private readonly id = toSignal(inject(ActivatedRoute).paramMap.pipe(map((params) => params.get('id') ?? '')), {
    requireSync: true,
  });

  protected readonly after = answerOf(httpResource<AnyReport>(() => addressOf(this.id())));
  protected readonly before = answerOf(
    httpResource<AnyReport>(() => {
      const supersedes = this.after.value()?.supersedes;
      return supersedes == null ? undefined : addressOf(supersedes);
    }),
  );
  private readonly story = answerOf(this.client.story(() => this.after.value()?.recommendation.reference));
  private readonly names = computed<FieldNames>(() => ({
    milestones: this.story.value()?.milestones ?? [],
    indicators: this.story.value()?.indicators ?? [],
    areas: this.areas.all(),
    decisions: this.after.value()?.meetings.flatMap(({ decisions }) => decisions) ?? [],
  }));
  protected readonly versions = computed(() => {
    const [before, after] = [this.before.value(), this.after.value()];
    return before === undefined || after === undefined ? undefined : { before, after };
  });
  protected readonly pieces = computed(() => {
    const versions = this.versions();
    return versions === undefined ? null : textDifference(versions.before.text, versions.after.text);
  });
  protected readonly isSameText = computed(() => this.pieces()?.every(({ is }) => is === 'same') ?? false);
  /** What changed in the fields besides the text, in words. */
  protected readonly rows = computed(() => {
    const versions = this.versions();
    if (versions === undefined) return [];
    const before = REPORT_FORM.fieldsOf(contentOfReport(versions.before));
    const after = REPORT_FORM.fieldsOf(contentOfReport(versions.after));
    return differences(before, after)
      .filter((name) => name !== 'text')
      .map((name) => ({
        name,
        label: labelOf(name, this.words, this.names()),
        before: textOf(name, before[name], this.words, this.names()),
        after: textOf(name, after[name], this.words, this.names()),
      }));
  });
  protected readonly period = computed(() => {
    const after = this.after.value();
    return after === undefined ? '' : sayPeriod(after.period, this.words);
  });
  protected readonly sides = ['before', 'after'] as const;

  constructor() {
    pageHead(() => ({ title: this.words.say('report.compare.title') }));
  }
}
