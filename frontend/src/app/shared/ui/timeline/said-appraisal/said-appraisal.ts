import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { proposedBy, questionsAsked, type Day, type TimelineEntry, type Translated } from '@parole-tenue/contract';

import { Say } from '../../../../i18n/say.pipe';
import { Words } from '../../../../i18n/words';
import { formatDate } from '../../../util/dates';
import { read } from '../../../util/translated';
import '../../in-common';
import { DateText } from '../../date-text';
import { InView } from '../../in-view/in-view';
import { PROOF } from '../../proof/proof-part';

/** What an assessment says besides level and reasons: what for, how sure, by which answers, on what it rests, what it follows. */
@Component({
  selector: 'pt-said-appraisal',
  imports: [DateText, InView, RouterLink, Say],
  templateUrl: './said-appraisal.html',
  styleUrl: './said-appraisal.css',
})
export class SaidAppraisal {
  protected readonly words = inject(Words);
  protected readonly proof = PROOF;

  readonly entry = input.required<TimelineEntry>();

  private readonly guidance = computed(() => this.entry().appraisal?.guidance ?? {});
  protected readonly answers = computed(() =>
    questionsAsked(this.guidance()).flatMap((question) => {
      const isYes = this.guidance()[question];
      return isYes === undefined ? [] : [{ question, isYes }];
    }),
  );
  protected readonly proposed = computed(() => proposedBy(this.guidance()));
  protected readonly page = computed(() => [
    ...['/', this.words.language(), 'recommendations'],
    this.entry().recommendation.reference,
  ]);
  /** Words stay in the language they were written in. */
  protected readonly language = computed(() => {
    const { language } = this.entry();
    return language === this.words.language() ? null : language;
  });

  protected read(content: Translated): string {
    return read(content, this.words.language()).text;
  }

  protected day(day: Day): string {
    return formatDate(day, this.words.language());
  }
}
