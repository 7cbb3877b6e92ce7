import {
  Component,
  DestroyRef,
  ElementRef,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  signal,
} from '@angular/core';
import { type EvidenceRecord, type Picture } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { ProofPicture } from '../../shared/ui/proof/proof-picture/proof-picture';
import { SavingData } from '../../shared/ui/proof/saving-data';
import { Openings } from '../data/openings';
import { Bytes } from './bytes.pipe';

/** So far off the screen a picture is asked for, so that it is there when it is seen. */
const AHEAD = '200px';

/**
 * The first page, small, in a list; nothing where there is no picture. What is not public is opened once it is seen, and where
 * data are saved once it is asked for: an opening is noted.
 */
@Component({
  selector: 'pt-thumbnail',
  imports: [Bytes, ProofPicture, Say],
  templateUrl: './thumbnail.html',
  styles: `
    .frame {
      display: grid;
      place-content: center;
      max-width: 100%;
    }
  `,
})
export class Thumbnail {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly openings = inject(Openings);
  private readonly saving = inject(SavingData);

  readonly evidence = input.required<Pick<EvidenceRecord, 'id' | 'caption' | 'file'>>();

  private readonly isNear = signal(false);
  private readonly isAskedFor = signal(false);
  protected readonly cover = computed<Picture | undefined>(() => this.evidence().file?.cover[0]);
  protected readonly url = computed(() => {
    const picture = this.cover();
    return picture === undefined ? null : (picture.url ?? this.openings.url(this.evidence().id, 1, picture.size));
  });
  protected readonly isWanted = computed(
    () => this.url() !== null || (this.isNear() && (this.isAskedFor() || !this.saving.isOn())),
  );
  protected readonly isRefused = computed(() => this.openings.failure(this.evidence().id) !== null);

  constructor() {
    effect(() => {
      if (this.isWanted() && this.cover() !== undefined && this.url() === null && !this.isRefused()) this.open();
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

  protected open(): void {
    void this.openings.cover(this.evidence().id);
  }
}
