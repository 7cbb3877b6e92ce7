import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Activity } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { type GrowingList } from '../../../shared/data/growing-list';
import { DateText } from '../../../shared/ui/date-text';
import { More } from '../../../shared/ui/more';
import { formatTime } from '../../../shared/util/dates';
import { didOf } from './did';

/** Who did what, newest first; each day is named once. */
@Component({
  selector: 'pt-activity-list',
  imports: [DateText, More, RouterLink, Say],
  templateUrl: './activity-list.html',
  styleUrl: './activity-list.css',
})
export class ActivityList {
  protected readonly words = inject(Words);

  readonly list = input.required<GrowingList<Activity>>();

  protected readonly lines = computed(() => {
    const items = this.list().items() ?? [];
    const language = this.words.language();
    return items.map((one, index) => ({
      ...one,
      day: dayOf(one) === dayOf(items[index - 1]) ? null : dayOf(one),
      time: formatTime(new Date(one.at), language),
      did: didOf(one),
      page: pageOf(one, language),
    }));
  });
}

/** Bamako keeps universal time. */
function dayOf(activity: Activity | undefined): string | null {
  return activity?.at.slice(0, 10) ?? null;
}

function pageOf({ noun, recordId }: Activity, language: string): string[] | null {
  const isReadable = recordId !== null && (noun === 'report' || noun === 'assessment');
  return isReadable ? ['/', language, 'work', `${noun}s`, recordId] : null;
}
