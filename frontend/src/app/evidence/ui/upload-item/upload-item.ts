import { Component, computed, inject, input, output } from '@angular/core';
import { DAILY_BYTES_MAX, DAILY_FILES_MAX } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { ProblemNotice } from '../../../shared/ui/problem-notice/problem-notice';
import { sayBytes } from '../../../shared/ui/proof/size-text';
import { formatDate, formatTime, today } from '../../../shared/util/dates';
import { bytesOf, isUnderWay, type Upload } from '../../data/upload';
import { progressOf } from '../../data/upload-words';
import { RefusalText } from '../refusal-text';

const MEBI = 1024 * 1024;

/** A piece on its way: how far it is, and what may be done about it. */
@Component({
  selector: 'pt-upload-item',
  imports: [ProblemNotice, RefusalText, Say],
  templateUrl: './upload-item.html',
  styleUrl: './upload-item.css',
})
export class UploadItem {
  private readonly words = inject(Words);

  readonly upload = input.required<Upload>();
  readonly isAtRisk = input(false);
  readonly paused = output();
  readonly resumed = output();
  readonly cancelled = output();
  readonly closed = output();

  protected readonly bytes = computed(() => bytesOf(this.upload()));
  protected readonly progress = computed(() => progressOf([this.upload()], this.words));
  protected readonly isUnderWay = computed(() => isUnderWay(this.upload()));
  protected readonly limits = computed(() => ({
    files: DAILY_FILES_MAX,
    size: sayBytes((DAILY_BYTES_MAX / MEBI) * 1e6, this.words),
  }));
  /** When it goes by itself: the time, on another day with it. */
  protected readonly again = computed(() => {
    const instant = new Date(this.upload().later?.until ?? 0);
    const [day, language] = [instant.toISOString().slice(0, 10), this.words.language()];
    const time = formatTime(instant, language);
    return day === today()
      ? this.words.say('evidence.queue.atTime', { time })
      : this.words.say('evidence.queue.onDay', { day: formatDate(day, language), time });
  });
  protected readonly canPause = computed(() => ['waiting', 'sending', 'offline'].includes(this.upload().state));
}
