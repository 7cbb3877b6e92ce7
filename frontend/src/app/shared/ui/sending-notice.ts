import { Component, computed, input } from '@angular/core';

import { Say } from '../../i18n/say.pipe';
import { type Sending } from '../data/sending';
import { ProblemNotice } from './problem-notice/problem-notice';

const SECONDS_TO_COUNT = 90;

/** Why a form was refused, unless that stands at its fields; and how long to wait, where one has to. */
@Component({
  selector: 'pt-sending-notice',
  imports: [ProblemNotice, Say],
  template: `
    @if (failure(); as failure) {
      <pt-problem-notice [failure]="failure" [canRetry]="false" />
      @if (failure.code === 'unreachable') {
        <p>{{ 'work.unsure' | say }}</p>
      }
    }
    @if (sending().wait() > 0) {
      <p class="late" role="timer">
        @if (minutes(); as count) {
          {{ 'work.waitMinutes' | say: { count } }}
        } @else {
          {{ 'work.wait' | say: { count: sending().wait() } }}
        }
      </p>
    }
  `,
  styles: `
    :host {
      display: block;
    }

    p {
      margin-top: var(--s3);
    }
  `,
})
export class SendingNotice {
  readonly sending = input.required<Sending>();
  /** The fields that the form shows. */
  readonly fields = input<readonly string[]>([]);

  /** Instead of seconds, where there are very many; none otherwise. */
  protected readonly minutes = computed(() => {
    const seconds = this.sending().wait();
    return seconds > SECONDS_TO_COUNT ? Math.ceil(seconds / 60) : 0;
  });

  protected readonly failure = computed(() => {
    const names = Object.keys(this.sending().errors());
    const isAtFields = names.length > 0 && names.every((name) => this.fields().includes(name));
    return isAtFields ? null : this.sending().failure();
  });
}
