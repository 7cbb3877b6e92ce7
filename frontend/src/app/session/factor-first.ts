import { Injectable, inject } from '@angular/core';
import { Router, type UrlTree } from '@angular/router';

import { languageOf } from '../i18n/preferred-language';

/** Leads to the page that sets the second factor, and from there back to where one was going. */
@Injectable({ providedIn: 'root' })
export class FactorFirst {
  private readonly router = inject(Router);

  lead(): void {
    const { url } = this.router;
    if (!isFactorPage(url)) void this.router.navigateByUrl(this.addressBefore(url));
  }

  /** The page's address on the way to another one. */
  addressBefore(url: string): UrlTree {
    return this.router.createUrlTree(['/', languageOf(url), 'second-factor'], { queryParams: { returnTo: url } });
  }
}

function isFactorPage(url: string): boolean {
  return url.split('?', 1)[0]?.endsWith('/second-factor') ?? false;
}
