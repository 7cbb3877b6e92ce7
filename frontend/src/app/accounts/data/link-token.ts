import { Location } from '@angular/common';
import { Injectable, inject, signal } from '@angular/core';
import { RedirectCommand, Router, type CanMatchFn } from '@angular/router';

/** What a link opens with. It is kept in memory alone: neither the address bar nor the history hold it. */
@Injectable({ providedIn: 'root' })
export class LinkToken {
  private readonly state = signal<string | null>(null);

  readonly value = this.state.asReadonly();

  keep(token: string): void {
    this.state.set(token);
  }

  forget(): void {
    this.state.set(null);
  }
}

/** Takes the token out of the address at once, before the page is even loaded. */
export const takeToken: CanMatchFn = () => {
  const address = inject(Router).currentNavigation()?.extractedUrl;
  if (address?.fragment == null) return true;
  inject(LinkToken).keep(address.fragment);
  address.fragment = null;
  inject(Location).replaceState(address.toString());
  return new RedirectCommand(address, { replaceUrl: true });
};
