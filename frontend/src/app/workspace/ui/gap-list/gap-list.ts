import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type RegisterGap } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { TranslatedText } from '../../../shared/ui/translated-text/translated-text';

const KINDS = ['no_lead', 'name_to_check', 'no_translation'] as const;

/** What the register lacks, for its editors, each a click away from where it is mended. */
@Component({
  selector: 'pt-gap-list',
  imports: [RouterLink, Say, TranslatedText],
  templateUrl: './gap-list.html',
  styles: `
    summary {
      min-height: var(--touch);
      align-content: center;
      cursor: pointer;
      font-weight: 600;
    }

    .count {
      color: var(--earth);
    }

    li {
      padding: var(--s2) 0;
    }

    li a {
      display: inline-block;
      min-height: 24px;
    }
  `,
})
export class GapList {
  private readonly words = inject(Words);

  readonly gaps = input.required<readonly RegisterGap[]>();

  protected readonly inSight = 10;
  protected readonly groups = computed(() =>
    KINDS.map((kind) => ({ kind, gaps: this.gaps().filter((gap) => gap.kind === kind) })).filter(
      ({ gaps }) => gaps.length > 0,
    ),
  );

  protected placeOf({ kind, key }: RegisterGap): string[] {
    const here = ['/', this.words.language()];
    return kind === 'name_to_check'
      ? [...here, 'administration', 'organisations', key]
      : [...here, 'register', 'recommendations', key];
  }
}
