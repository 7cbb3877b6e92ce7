import '../shared/ui/in-common';
import { Component, computed, effect, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Say } from '../i18n/say.pipe';
import { Words } from '../i18n/words';
import { UnsentText } from '../session/data/unsent-text';
import { Address } from '../shared/util/address';
import { UPLOADS } from './data/kept-pieces';
import { UploadQueue } from './data/upload-queue';
import { progressOf } from './data/upload-words';

/** On every page but those that list them: what is on its way. It also takes up what an earlier page did not send. */
@Component({
  selector: 'pt-upload-tray',
  imports: [RouterLink, Say],
  templateUrl: './upload-tray.html',
  styles: `
    .tray {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s1) var(--s4);
      align-items: center;
      padding: var(--s2) var(--s4);
      border-bottom: 1px solid var(--line);
      background: var(--card);
    }

    progress {
      flex: 1 1 8rem;
      max-width: 20rem;
      height: 0.5rem;
      accent-color: var(--earth);
    }
  `,
})
export class UploadTray {
  protected readonly words = inject(Words);
  private readonly queue = inject(UploadQueue);
  private readonly path = inject(Address).path;
  private readonly hasWords = signal(false);

  protected readonly uploads = this.queue.underWay;
  protected readonly isShown = computed(
    () => this.hasWords() && this.uploads().length > 0 && !/\/work\/evidence(?!\/shown)(\/|$)/.test(this.path()),
  );
  protected readonly sent = computed(() => this.uploads().reduce((sum, { sent }) => sum + sent, 0));
  protected readonly all = computed(() =>
    this.uploads().reduce((sum, { creation }) => sum + (creation.file?.bytes ?? 0), 0),
  );
  protected readonly progress = computed(() => ({
    count: this.uploads().length,
    ...progressOf(this.uploads(), this.words),
  }));
  /** Why nothing moves, where nothing does. */
  protected readonly halt = computed(() => {
    const states = this.uploads().map(({ state }) => state);
    return states.some((state) => state === 'sending' || state === 'waiting') ? undefined : states[0];
  });

  constructor() {
    void this.takeUp(inject(UnsentText));
    effect(() => {
      if (this.uploads().length > 0) void this.addWords();
    });
  }

  private async addWords(): Promise<void> {
    await this.words.add('evidence', 'proof');
    this.hasWords.set(true);
  }

  private async takeUp(device: UnsentText): Promise<void> {
    if (await device.has(UPLOADS)) await this.queue.restore();
  }
}
