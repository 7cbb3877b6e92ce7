import { Component, DOCUMENT, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { LANGUAGES, type Language } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { Address } from '../../shared/util/address';

const A_YEAR_S = 31_536_000;

/** Each language by its own name: somebody looks for the one they read. */
const NAMES: Readonly<Record<Language, string>> = { fr: 'Français', en: 'English' };

/** The same page in the other language; the choice is remembered. */
@Component({
  selector: 'pt-language-switch',
  imports: [RouterLink, Say],
  template: `
    <ul role="list" [attr.aria-label]="'shell.language' | say">
      @for (language of languages; track language) {
        <li>
          <a
            [routerLink]="router.parseUrl(address.inLanguage(language))"
            [attr.lang]="language"
            [attr.hreflang]="language"
            [attr.aria-current]="language === words.language() ? 'true' : null"
            (click)="remember(language)"
          >
            <span aria-hidden="true">{{ language.toUpperCase() }}</span>
            <span class="seen-by-reader-only">{{ names[language] }}</span>
          </a>
        </li>
      }
    </ul>
  `,
})
export class LanguageSwitch {
  protected readonly languages = LANGUAGES;
  protected readonly names = NAMES;
  protected readonly router = inject(Router);
  protected readonly words = inject(Words);
  protected readonly address = inject(Address);
  private readonly document = inject(DOCUMENT);

  protected remember(language: Language): void {
    const secure = this.document.location.protocol === 'https:' ? '; Secure' : '';
    this.document.cookie = `language=${language}; Path=/; Max-Age=${A_YEAR_S}; SameSite=Lax${secure}`;
  }
}
