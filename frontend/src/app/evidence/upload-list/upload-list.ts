import { Component, ElementRef, computed, inject, input } from '@angular/core';
import { type Id } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { Dialogs } from '../../shared/ui/dialog/dialogs';
import { keepFocus } from '../../shared/ui/keep-focus';
import { isUnderWay } from '../data/upload';
import { UploadQueue } from '../data/upload-queue';
import { UploadItem } from '../ui/upload-item/upload-item';

/** What is on its way; of one statement only what is not under it yet, the rest stands there. */
@Component({
  selector: 'pt-upload-list',
  imports: [Say, UploadItem],
  template: `
    @if (uploads().length > 0) {
      <section aria-labelledby="uploads">
        <h2 id="uploads">{{ 'evidence.queue.title' | say }}</h2>
        <p class="soft small">{{ 'evidence.queue.lead' | say }}</p>
        <ul role="list">
          @for (upload of uploads(); track upload.id) {
            <li>
              <pt-upload-item
                [upload]="upload"
                [isAtRisk]="atRisk().has(upload.id)"
                (paused)="queue.pause(upload.id)"
                (resumed)="queue.resume(upload.id)"
                (cancelled)="cancel(upload.id)"
                (closed)="queue.drop(upload.id)"
              />
            </li>
          }
        </ul>
        @if (ready().length > 1) {
          <p class="row away">
            <button type="button" class="button" (click)="queue.drop(...ready())">
              {{ 'evidence.queue.closeAll' | say: { count: ready().length } }}
            </button>
          </p>
        }
      </section>
    }
  `,
  styles: `
    :host {
      display: block;
    }

    .away {
      margin-top: var(--s4);
    }
  `,
})
export class UploadList {
  private readonly words = inject(Words);
  private readonly dialogs = inject(Dialogs);
  protected readonly queue = inject(UploadQueue);

  readonly statement = input<Id>();
  protected readonly uploads = computed(() => {
    const statement = this.statement();
    const all = this.queue.uploads();
    return statement === undefined
      ? all
      : all.filter((upload) => upload.place.statement?.id === statement && isUnderWay(upload));
  });
  /** Those that need nobody any more; what was refused does. */
  protected readonly ready = computed(() =>
    this.uploads()
      .filter(({ state }) => state === 'ready')
      .map(({ id }) => id),
  );
  protected readonly atRisk = computed(() => new Set(this.queue.atRisk().map(({ id }) => id)));

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    keepFocus(this.queue.uploads, (held) => [
      held.closest('li')?.querySelector<HTMLElement>('.name'),
      host.querySelector<HTMLElement>('h2'),
    ]);
  }

  protected async cancel(id: Id): Promise<void> {
    const isSure = await this.dialogs.ask({
      title: this.words.say('evidence.queue.cancelSure.title'),
      detail: this.words.say('evidence.queue.cancelSure.detail'),
      agree: this.words.say('evidence.queue.cancelSure.agree'),
      isDangerous: true,
    });
    if (isSure) await this.queue.cancel(id);
  }
}
