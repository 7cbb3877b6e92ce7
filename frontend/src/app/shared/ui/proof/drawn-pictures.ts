import '../in-common';
import { DOCUMENT, Injectable, type Injector, effect, inject } from '@angular/core';

import { SavingData } from './saving-data';

/**
 * Pictures in what the server drew and nothing takes over: there each is a link that says what it weighs. Where no data are
 * saved they come when they are near; where they are, when they are asked for, and the page stays.
 */
@Injectable({ providedIn: 'root' })
export class DrawnPictures {
  private readonly saving = inject(SavingData);
  private readonly document = inject(DOCUMENT);

  bring(drawn: HTMLElement, injector: Injector): void {
    const links = [...drawn.querySelectorAll<HTMLAnchorElement>('pt-proof-picture > a[href]')];
    for (const link of links) {
      link.addEventListener('click', (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        this.show(link);
      });
    }
    effect(
      () => {
        if (this.saving.isOn()) return;
        for (const link of links) if (link.isConnected) this.show(link);
      },
      { injector },
    );
  }

  /** When it does not come, the link is there again. */
  private show(link: HTMLAnchorElement): void {
    const image = this.document.createElement('img');
    image.loading = 'lazy';
    image.decoding = 'async';
    image.alt = link.dataset['caption'] ?? '';
    // The style of its component finds it by this.
    for (const name of link.getAttributeNames().filter((one) => one.startsWith('_ng'))) image.setAttribute(name, '');
    image.addEventListener('error', () => {
      image.replaceWith(link);
    });
    image.src = link.href;
    const isHere = this.document.activeElement === link;
    link.replaceWith(image);
    if (!isHere) return;
    image.tabIndex = -1;
    image.focus({ preventScroll: true });
  }
}
