import { Component, computed, inject, input } from '@angular/core';
import { type OwnReport } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { LevelBadge } from '../../../shared/ui/level-badge/level-badge';
import { sayPeriod } from '../../../shared/util/periods';

/** What the own organisation said last time, to start from. */
@Component({
  selector: 'pt-last-report',
  imports: [LevelBadge, Say],
  template: `
    <details>
      <summary>{{ 'report.last.title' | say: { period: period() } }}</summary>
      <div class="stack">
        <p class="text" [attr.lang]="report().language">{{ report().text }}</p>
        @if (report().judgement; as judgement) {
          <p>
            <span class="soft">{{ 'report.last.judgement' | say }}</span>&ngsp;<pt-level-badge
              [judgement]="judgement"
            />
          </p>
        }
      </div>
    </details>
  `,
  styles: `
    summary {
      padding-block: var(--s3);
    }

    .stack {
      max-width: 42rem;
      padding-left: var(--s4);
      border-left: 3px solid var(--line);
    }

    .text {
      white-space: pre-line;
    }
  `,
})
export class LastReport {
  private readonly words = inject(Words);

  readonly report = input.required<OwnReport>();

  protected readonly period = computed(() => sayPeriod(this.report().period, this.words));
}
