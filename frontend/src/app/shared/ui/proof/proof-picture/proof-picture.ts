import { Component, afterNextRender, computed, inject, input, output, signal } from '@angular/core';
import { type Picture } from '@parole-tenue/contract';

import { Say } from '../../../../i18n/say.pipe';
import { Words } from '../../../../i18n/words';
import { SavingData } from '../saving-data';
import { sayBytes } from '../size-text';

/**
 * A cleaned picture in a frame that has its size from the start, so that nothing moves when it comes. Where data are saved, or
 * no script runs, it is a link that says how much it weighs. One for each picture.
 */
@Component({
  selector: 'pt-proof-picture',
  imports: [Say],
  templateUrl: './proof-picture.html',
  styleUrl: './proof-picture.css',
  host: {
    '[style.aspect-ratio]': "picture().width + ' / ' + picture().height",
    '[style.--width]': "picture().width + 'px'",
  },
})
export class ProofPicture {
  private readonly words = inject(Words);
  private readonly saving = inject(SavingData);

  readonly picture = input.required<Pick<Picture, 'width' | 'height' | 'bytes'>>();
  /** Null until it was opened. */
  readonly url = input.required<string | null>();
  /** What is seen on it. */
  readonly alt = input.required<string>();
  /** Where it is not opened here. */
  readonly isClosed = input(false);
  readonly again = output();

  private readonly isDrawn = signal(false);
  private readonly isAskedFor = signal(false);
  private readonly broken = signal<string | null>(null);
  /** The address that brought it: a newer one for the same picture brings nothing new. */
  private readonly come = signal<string | null>(null);
  protected readonly source = computed(() => this.come() ?? this.url());
  private readonly isWanted = computed(
    () => this.come() !== null || this.isAskedFor() || (this.isDrawn() && !this.saving.isOn()),
  );
  protected readonly isShown = computed(() => this.isWanted() && this.source() !== null);
  protected readonly isBroken = computed(() => this.broken() !== null && this.broken() === this.source());
  protected readonly weight = computed(() => sayBytes(this.picture().bytes, this.words));

  constructor() {
    afterNextRender(() => {
      this.isDrawn.set(true);
    });
  }

  protected load(event: Event): void {
    event.preventDefault();
    this.isAskedFor.set(true);
  }

  protected arrive(): void {
    this.come.set(this.source());
  }

  protected fail(): void {
    this.broken.set(this.source());
    this.come.set(null);
  }

  protected retry(): void {
    this.broken.set(null);
    this.again.emit();
  }
}
