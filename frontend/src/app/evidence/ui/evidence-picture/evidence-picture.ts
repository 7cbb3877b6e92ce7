import {
  Component,
  DestroyRef,
  ElementRef,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
} from '@angular/core';

import { Say } from '../../../i18n/say.pipe';
import { savesData } from '../../data/saves-data';
import { Bytes } from '../bytes.pipe';

/** So far off the screen a picture is asked for, so that it is there when it is seen. */
const AHEAD = '200px';

/**
 * A picture of evidence in a frame that has its size from the start, so that nothing moves when it comes. Where data are
 * saved it comes only when asked for. Where it has no address yet, `asked` says that somebody wants to see it.
 */
@Component({
  selector: 'pt-evidence-picture',
  imports: [Bytes, Say],
  templateUrl: './evidence-picture.html',
  styleUrl: './evidence-picture.css',
  host: { '[style.aspect-ratio]': "width() + ' / ' + height()", '[style.--width]': "width() + 'px'" },
})
export class EvidencePicture {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  /** Pixels of the picture itself. */
  readonly width = input.required<number>();
  readonly height = input.required<number>();
  readonly bytes = input.required<number>();
  /** Null until it was opened. */
  readonly url = input<string | null>(null);
  /** What is seen on it. */
  readonly alt = input.required<string>();
  /** It could not be opened. */
  readonly isRefused = input(false);
  readonly asked = output();

  private readonly isNear = signal(false);
  private readonly isAskedFor = signal(!savesData());
  /** The address that did not bring a picture: an old link, or no network. */
  private readonly broken = signal<string | null>(null);

  protected readonly isWanted = computed(() => this.isAskedFor() && this.isNear());
  protected readonly isBroken = computed(
    () => this.isRefused() || (this.url() !== null && this.broken() === this.url()),
  );

  constructor() {
    effect(() => {
      if (this.isWanted() && this.url() === null && !this.isRefused()) this.asked.emit();
    });
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const watcher = new IntersectionObserver(
        (seen) => {
          if (seen.some(({ isIntersecting }) => isIntersecting)) this.isNear.set(true);
        },
        { rootMargin: AHEAD },
      );
      watcher.observe(this.host.nativeElement);
      destroyed.onDestroy(() => {
        watcher.disconnect();
      });
    });
  }

  protected load(): void {
    this.isAskedFor.set(true);
    this.isNear.set(true);
  }

  protected fail(): void {
    this.broken.set(this.url());
  }

  protected again(): void {
    this.load();
    this.asked.emit();
  }
}
