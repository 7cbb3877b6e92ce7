import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { type ReportingPeriod } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { Editing } from '../../../shared/data/editing';
import { Sending } from '../../../shared/data/sending';
import { DayField } from '../../../shared/ui/day-field/day-field';
import { Meanwhile } from '../../../shared/ui/meanwhile/meanwhile';
import { PeriodText } from '../../../shared/ui/period-text';
import { SendingForm } from '../../../shared/ui/sending-form';
import { SendingNotice } from '../../../shared/ui/sending-notice';
import { Announcer } from '../../../shared/ui/toast/announcer';
import { formatDate } from '../../../shared/util/dates';
import { RegisterClient } from '../../data/register-client';

type Fields = Pick<ReportingPeriod, 'opensOn' | 'closesOn'>;

/** From when until when reports for one period are taken. */
@Component({
  selector: 'pt-period-form',
  imports: [DayField, Meanwhile, PeriodText, Say, SendingForm, SendingNotice],
  templateUrl: './period-form.html',
  styleUrl: '../form.css',
})
export class PeriodForm {
  private readonly client = inject(RegisterClient);
  private readonly announcer = inject(Announcer);
  private readonly words = inject(Words);

  readonly slug = input.required<string>();
  readonly period = input.required<ReportingPeriod>();

  protected readonly sending = new Sending();
  protected readonly known = linkedSignal(() => this.period());
  /** What is typed stays while the framework is read anew, until the days of this period have another version. */
  protected readonly editing = linkedSignal<ReportingPeriod, Editing<ReportingPeriod, Fields>>({
    source: this.period,
    computation: (period, before) =>
      before?.source.version === period.version ? before.value : new Editing(period, fieldsOf),
  });
  protected readonly theirs = computed(() =>
    this.editing()
      .clashes()
      .map(({ field, theirs }) => ({
        field,
        label: this.words.say(`register.framework.${field}`),
        text: this.day(theirs),
      })),
  );

  protected take(field: string): void {
    this.editing().take(field as keyof Fields);
  }

  protected day(day: string): string {
    return formatDate(day, this.words.language());
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    const { opensOn, closesOn } = this.editing().fields();
    const noDay = this.words.say('register.framework.noDay');
    const missing = {
      opensOn: opensOn === '' && noDay,
      closesOn: closesOn === '' ? noDay : closesOn <= opensOn && this.words.say('register.framework.order'),
    };
    if (!this.sending.check(missing)) return;
    const { period } = this.period();
    const saved = await this.sending.run(() =>
      this.editing().save((days, version) => this.client.changePeriod(this.slug(), period, version, days)),
    );
    if (saved === undefined) return;
    this.known.set(saved);
    this.editing().restart(saved);
    this.announcer.say(this.words.say('register.saved'));
  }
}

function fieldsOf(kept: ReportingPeriod | null): Fields {
  return { opensOn: kept?.opensOn ?? '', closesOn: kept?.closesOn ?? '' };
}
