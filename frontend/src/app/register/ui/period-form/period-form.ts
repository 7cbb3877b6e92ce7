import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { type ReportingPeriod } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { Sending } from '../../../shared/data/sending';
import { DayField } from '../../../shared/ui/day-field/day-field';
import { PeriodText } from '../../../shared/ui/period-text';
import { SendingForm } from '../../../shared/ui/sending-form';
import { SendingNotice } from '../../../shared/ui/sending-notice';
import { Announcer } from '../../../shared/ui/toast/announcer';
import { formatDate } from '../../../shared/util/dates';
import { RegisterClient } from '../../data/register-client';

/** From when until when reports for one period are taken. */
@Component({
  selector: 'pt-period-form',
  imports: [DayField, PeriodText, Say, SendingForm, SendingNotice],
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
  /** What is typed stays while the days that are known stay. */
  private readonly days = {
    opensOn: computed(() => this.period().opensOn),
    closesOn: computed(() => this.period().closesOn),
  };
  protected readonly opensOn = linkedSignal(() => this.days.opensOn());
  protected readonly closesOn = linkedSignal(() => this.days.closesOn());

  protected day(day: string): string {
    return formatDate(day, this.words.language());
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    const [opensOn, closesOn] = [this.opensOn(), this.closesOn()];
    const noDay = this.words.say('register.framework.noDay');
    const missing = {
      opensOn: opensOn === '' && noDay,
      closesOn: closesOn === '' ? noDay : closesOn <= opensOn && this.words.say('register.framework.order'),
    };
    if (!this.sending.check(missing)) return;
    const { period } = this.period();
    const saved = await this.sending.run(() => this.client.setPeriod(this.slug(), period, { opensOn, closesOn }));
    if (saved === undefined) return;
    this.known.set(saved);
    this.announcer.say(this.words.say('register.saved'));
  }
}
