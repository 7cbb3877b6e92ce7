import { Component, input, output } from '@angular/core';
import {
  VISIBILITY_LEVELS,
  type OrganisationKind,
  type OwnEvidence,
  type VisibilityLevel,
} from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { type WordKey } from '../../../i18n/word-keys';
import { readersOf } from '../../../evidence/data/readers';
import { RefusalText } from '../../../evidence/ui/refusal-text';
import { Thumbnail } from '../../../evidence/ui/thumbnail';

/** The own organisation's evidence, each piece with who may read it. */
@Component({
  selector: 'pt-evidence-list',
  imports: [RefusalText, Say, Thumbnail],
  templateUrl: './evidence-list.html',
  styles: `
    li {
      display: grid;
      gap: var(--s1) var(--s5);
      padding: var(--s3) 0;
      border-bottom: 1px solid var(--line);
    }

    .piece {
      display: grid;
      gap: var(--s2);
      min-width: 0;
    }

    .what {
      display: flex;
      gap: var(--s3);
      align-items: center;
      justify-content: space-between;
    }

    a {
      display: inline-block;
      padding-block: var(--s1);
      overflow-wrap: anywhere;
    }

    .caption,
    .text {
      overflow-wrap: anywhere;
      white-space: pre-line;
    }

    @media (width >= 40rem) {
      li {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        align-items: start;
      }
    }
  `,
})
export class EvidenceList {
  readonly items = input.required<readonly OwnEvidence[]>();
  readonly kind = input<OrganisationKind>();
  /** What may be changed: everything while it is written; by a lead later only the level, to fewer readers. */
  readonly may = input<'edit' | 'narrow' | 'read'>('read');
  readonly levelChanged = output<{ evidence: OwnEvidence; level: VisibilityLevel }>();
  readonly removed = output<OwnEvidence>();

  protected choicesFor(level: VisibilityLevel): readonly VisibilityLevel[] {
    switch (this.may()) {
      case 'edit':
        return VISIBILITY_LEVELS;
      case 'narrow':
        return VISIBILITY_LEVELS.slice(VISIBILITY_LEVELS.indexOf(level));
      case 'read':
        return [level];
    }
  }

  protected readersOf(level: VisibilityLevel): WordKey {
    return readersOf(level, this.kind());
  }

  protected change(evidence: OwnEvidence, value: string): void {
    const level = VISIBILITY_LEVELS.find((known) => known === value);
    if (level !== undefined) this.levelChanged.emit({ evidence, level });
  }
}
