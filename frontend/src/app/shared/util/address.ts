import { Injectable, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { type Language } from '@parole-tenue/contract';
import { filter, map, startWith } from 'rxjs';

/** The address of the page now: path and query, without host. */
@Injectable({ providedIn: 'root' })
export class Address {
  private readonly router = inject(Router);

  readonly current = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
      startWith(this.router.url),
    ),
    { initialValue: this.router.url },
  );

  readonly path = computed(() => this.current().split(/[?#]/, 1)[0] ?? '/');

  /** The same page with the same query in another language. */
  inLanguage(language: Language): string {
    return changeLanguage(this.current(), language);
  }
}

export function changeLanguage(url: string, language: Language): string {
  return url.replace(/^\/(?:fr|en)?(?=[/?#]|$)/, `/${language}`);
}
