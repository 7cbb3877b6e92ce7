import { Component, afterNextRender, computed, inject, input, output, signal } from '@angular/core';
import { type Picture } from '@parole-tenue/contract';

import { Say } from '../../../../i18n/say.pipe';
import { Words } from '../../../../i18n/words';
import { savesData } from '../saves-data';
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

  readonly picture = input.required<Pick<Picture, 'width' | 'height' | 'bytes'>>();
  /** Null until it was opened. */
  readonly url = input.required<string | null>();
  /** What is seen on it. */
  readonly alt = input.required<string>();
  /** Where it is not opened here. */
  readonly isClosed = input(false);
  readonly again = output();

  private readonly isWanted = signal(false);
  private readonly broken = signal<string | null>(null);
  /** The address that brought it: a newer one for the same picture brings nothing new. */
  private readonly come = signal<string | null>(null);
  protected readonly source = computed(() => this.come() ?? this.url());
  protected readonly isShown = computed(() => this.isWanted() && this.source() !== null);
  protected readonly isBroken = computed(() => this.broken() !== null && this.broken() === this.source());
  protected readonly weight = computed(() => sayBytes(this.picture().bytes, this.words));

  constructor() {
    afterNextRender(() => {
      this.isWanted.set(!savesData());
    });
  }

  protected load(event: Event): void {
    event.preventDefault();
    this.isWanted.set(true);
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
