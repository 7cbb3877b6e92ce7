import { DOCUMENT, Injectable, inject, signal } from '@angular/core';

/** What Chromium tells of the line; others tell nothing. */
interface Line {
  saveData?: boolean;
  effectiveType?: string;
}

/** Tells nothing of anybody. Stays when the page is closed; signing out takes it along with all else that is kept here. */
const KEY = 'saves-data';

/** Whether pictures wait until they are asked for: the person says so here, or saves data, or the line hardly carries any. */
@Injectable({ providedIn: 'root' })
export class SavingData {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly state = signal(this.said() ?? this.isPoor());

  readonly isOn = this.state.asReadonly();

  choose(isOn: boolean): void {
    this.state.set(isOn);
    try {
      this.window?.localStorage.setItem(KEY, String(isOn));
    } catch {
      // A browser that keeps nothing: it holds as long as the page does.
    }
  }

  private said(): boolean | null {
    try {
      const said = this.window?.localStorage.getItem(KEY) ?? null;
      return said === null ? null : said === 'true';
    } catch {
      return null;
    }
  }

  private isPoor(): boolean {
    const { connection } = (this.window?.navigator ?? {}) as { connection?: Line };
    const { saveData = false, effectiveType } = connection ?? {};
    return saveData || effectiveType === '2g' || effectiveType === 'slow-2g';
  }
}
