import { BEFORE_APP_SERIALIZED } from '@angular/platform-server';
import { DOCUMENT, RESPONSE_INIT, inject, type Provider } from '@angular/core';
import { Meta } from '@angular/platform-browser';
import { LANGUAGES } from '@parole-tenue/contract';

import { Words } from '../app/i18n/words';
import { Address } from '../app/shared/util/address';
import { localeOf } from '../app/shared/util/dates';
import { PageHead } from '../app/shared/util/page-head';

/** As `backend/src/cards` draws them. */
const CARD = { width: 1200, height: 630, type: 'image/png' };

/**
 * What link previews read, written once the page is whole: they run no script, so no browser is sent the code for it. A
 * page that is not there is told to nobody.
 */
export class ShareHead {
  private readonly head = inject(PageHead);
  private readonly words = inject(Words);
  private readonly address = inject(Address);
  private readonly document = inject(DOCUMENT);
  private readonly meta = inject(Meta);
  private readonly response = inject(RESPONSE_INIT, { optional: true });

  write(): void {
    if ((this.response?.status ?? 200) >= 400) this.disown();
    else this.tell();
  }

  private disown(): void {
    for (const link of this.document.head.querySelectorAll('link[rel=canonical], link[rel=alternate]')) link.remove();
    this.meta.updateTag({ name: 'robots', content: 'noindex' });
  }

  private tell(): void {
    const { origin } = this.document.location;
    const name = this.words.say('product.name');
    const { title = name, description, said, card } = this.head.content() ?? {};
    const language = this.words.language();
    const shown = said ?? description ?? this.words.say('product.description');
    this.property('og:site_name', name);
    this.property('og:type', card === undefined ? 'website' : 'article');
    this.property('og:title', title);
    this.property('og:description', shown);
    this.property('og:url', origin + this.address.path());
    this.property('og:locale', forShare(localeOf(language)));
    for (const other of LANGUAGES.filter((one) => one !== language)) {
      this.property('og:locale:alternate', forShare(localeOf(other)));
    }
    const path = card === undefined ? '' : `/${encodeURIComponent(card)}`;
    this.property('og:image', `${origin}/api/cards/${language}${path}`);
    this.property('og:image:type', CARD.type);
    this.property('og:image:width', String(CARD.width));
    this.property('og:image:height', String(CARD.height));
    this.property('og:image:alt', card === undefined ? this.words.say('product.description') : shown);
    this.meta.updateTag({ name: 'twitter:card', content: 'summary_large_image' });
  }

  private property(property: string, content: string): void {
    this.meta.addTag({ property, content });
  }
}

const forShare = (locale: string): string => locale.replace('-', '_');

export const provideShareHead = (): Provider[] => [
  ShareHead,
  {
    provide: BEFORE_APP_SERIALIZED,
    useFactory: () => {
      const head = inject(ShareHead);
      return () => {
        head.write();
      };
    },
    multi: true,
  },
];
