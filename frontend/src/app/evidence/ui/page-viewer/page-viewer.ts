import { NgTemplateOutlet } from '@angular/common';
import { Component, ElementRef, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type EvidencePicture, type Picture, type PictureSize } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { keepFocus } from '../../../shared/ui/keep-focus';
import { ProofPicture } from '../../../shared/ui/proof/proof-picture/proof-picture';
import { sayBytes } from '../../../shared/ui/proof/size-text';

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, PageUp: -1, PageDown: 1 };

/** A photo, or one page of a document with the way to the others: by links, and by the arrow keys. */
@Component({
  selector: 'pt-page-viewer',
  imports: [NgTemplateOutlet, ProofPicture, RouterLink, Say],
  templateUrl: './page-viewer.html',
  styleUrl: './page-viewer.css',
})
export class PageViewer {
  private readonly words = inject(Words);

  /** Undefined while it is under way. */
  readonly picture = input<EvidencePicture>();
  readonly page = input.required<number>();
  readonly pages = input.required<number>();
  readonly caption = input.required<string>();
  readonly turned = output<number>();
  /** Its link has ended. */
  readonly again = output();

  protected readonly shown = computed(() => this.ofSize('medium'));
  /** One component for each page: what has come of one is not shown as another. */
  protected readonly leaves = computed(() => {
    const [shown, page] = [this.shown(), this.page()];
    return shown === undefined ? [] : [{ ...shown, page }];
  });
  protected readonly large = computed(() => {
    const large = this.ofSize('large');
    return large?.url != null && large.bytes !== this.shown()?.bytes ? { ...large, url: large.url } : null;
  });
  protected readonly weight = computed(() => sayBytes(this.large()?.bytes ?? 0, this.words));
  protected readonly alt = computed(() => {
    const [caption, page, pages] = [this.caption(), this.page(), this.pages()];
    return pages === 1 ? caption : this.words.say('proof.viewer.alt', { caption, page, pages });
  });

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // At the first and at the last page one of the two links is gone.
    keepFocus(this.page, () => [host.querySelector<HTMLElement>('.document')]);
  }

  protected turn(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = this.page() + step;
    if (to < 1 || to > this.pages()) return;
    event.preventDefault();
    this.turned.emit(to);
  }

  private ofSize(size: PictureSize): Picture | undefined {
    const pictures = this.picture()?.pictures ?? [];
    return pictures.find((one) => one.size === size) ?? pictures.at(-1);
  }
}
