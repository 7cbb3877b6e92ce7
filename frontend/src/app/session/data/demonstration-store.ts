import { HttpClient } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { type Demonstration } from '@parole-tenue/contract';
import { firstValueFrom } from 'rxjs';

/** Whether this is a demonstration, and then its accounts. Asked once, before anything is drawn. */
@Injectable({ providedIn: 'root' })
export class DemonstrationStore {
  private readonly http = inject(HttpClient);
  private readonly state = signal<Demonstration>({ isDemonstration: false, accounts: [], password: null });

  readonly isDemonstration = computed(() => this.state().isDemonstration);
  readonly accounts = computed(() => this.state().accounts);
  readonly password = computed(() => this.state().password);

  /** Where there is no answer, the page is drawn as outside a demonstration: what is fictional is marked all the same. */
  async load(): Promise<void> {
    try {
      this.state.set(await firstValueFrom(this.http.get<Demonstration>('/api/demonstration')));
    } catch {
      // Each statement carries its own mark.
    }
  }
}
