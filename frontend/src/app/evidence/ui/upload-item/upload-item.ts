import { Component, computed, inject, input, output } from '@angular/core';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { ProblemNotice } from '../../../shared/ui/problem-notice/problem-notice';
import { bytesOf, isUnderWay, type Upload } from '../../data/upload';
import { progressOf } from '../../data/upload-words';
import { RefusalText } from '../refusal-text';

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
  protected readonly canPause = computed(() => ['waiting', 'sending', 'offline'].includes(this.upload().state));
}
