import { DOCUMENT, Injectable, RESPONSE_INIT, effect, inject, signal } from '@angular/core';
import { Meta, Title } from '@angular/platform-browser';
import { LANGUAGES } from '@parole-tenue/contract';

import { Words } from '../../i18n/words';
import { Address, changeLanguage } from './address';

export interface Head {
  title: string;
  description?: string;
  /** What a preview of a link tells, where that is not the description. */
  said?: string;
  /** Of the recommendation that the preview shows a picture of. */
  card?: string;
}

/** What stands in the document's head: title, description, language, and where the page stands in each language. */
@Injectable({ providedIn: 'root' })
export class PageHead {
  private readonly title = inject(Title);
  private readonly meta = inject(Meta);
  private readonly words = inject(Words);
  private readonly address = inject(Address);
  private readonly document = inject(DOCUMENT);

  readonly content = signal<Head | undefined>(undefined);
  /** While somebody is signed in, the tab says nothing that a glance over the shoulder could use. */
  readonly isNeutral = signal(false);

  constructor() {
    effect(() => {
      this.writeTitle();
    });
    effect(() => {
      this.writeAddresses();
    });
  }

  private writeTitle(): void {
    const { title, description = '' } = this.content() ?? { title: '' };
    const name = this.words.say('product.name');
    this.document.documentElement.lang = this.words.language();
    this.title.setTitle(
      this.isNeutral() ? this.words.say('product.neutralTitle') : [title, name].filter(Boolean).join(' · '),
    );
    this.meta.updateTag({ name: 'description', content: description || this.words.say('product.description') });
  }

  private writeAddresses(): void {
    const { origin } = this.document.location;
    const path = this.address.path();
    this.link('canonical', null, origin + path);
    for (const language of LANGUAGES) this.link('alternate', language, origin + changeLanguage(path, language));
    this.link('alternate', 'x-default', origin + changeLanguage(path, 'fr'));
    this.forgetPreview(origin + path);
  }

  /** What the server wrote for previews of another page says nothing of this one. */
  private forgetPreview(here: string): void {
    const { head } = this.document;
    const told = head.querySelector<HTMLMetaElement>('meta[property="og:url"]')?.content ?? here;
    if (this.address.path() === '/' || told === here) return;
    for (const tag of head.querySelectorAll('meta[property^="og:"]')) tag.remove();
  }

  private link(rel: string, hreflang: string | null, href: string): void {
    const selector = `link[rel="${rel}"]${hreflang === null ? '' : `[hreflang="${hreflang}"]`}`;
    const link = this.document.head.querySelector<HTMLLinkElement>(selector) ?? this.document.createElement('link');
    link.rel = rel;
    if (hreflang !== null) link.hreflang = hreflang;
    link.href = href;
    this.document.head.appendChild(link);
  }
}

/** Gives the page its title and description; undefined while they are not known yet. */
export function pageHead(describe: () => Head | undefined): void {
  const { content } = inject(PageHead);
  effect(() => {
    const head = describe();
    if (head !== undefined) content.set(head);
  });
}

/** On the server: the status that the page is answered with. */
export function answerWith(status: number): void {
  const response = inject(RESPONSE_INIT, { optional: true });
  if (response) response.status = status;
}
