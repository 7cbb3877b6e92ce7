import { Location } from '@angular/common';
import { Injectable, computed, inject, signal } from '@angular/core';
import { RedirectCommand, Router, type CanMatchFn } from '@angular/router';

/** What a link opens with. It is kept in memory alone: neither the address bar nor the history hold it. */
@Injectable({ providedIn: 'root' })
export class LinkToken {
  private readonly state = signal<{ token: string; code: string | null } | null>(null);

  readonly value = computed(() => this.state()?.token ?? null);
  /** The code that a mailed link carries behind its token. */
  readonly code = computed(() => this.state()?.code ?? null);

  keep(fragment: string): void {
    const [token = '', code = null] = fragment.split('.');
    this.state.set({ token, code });
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
