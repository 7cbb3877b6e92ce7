import { Component, input, output, viewChild } from '@angular/core';
import {
  type CreateEvidence,
  type OrganisationKind,
  type OwnEvidence,
  type VisibilityLevel,
} from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { type FieldErrors } from '../../../shared/data/field-errors';
import { TextField } from '../../../shared/ui/text-field/text-field';
import { EvidenceList } from '../evidence-list/evidence-list';
import { LevelChoice } from '../../../evidence/ui/level-choice';

type Link = Required<Pick<CreateEvidence, 'caption' | 'url' | 'level'>>;

/** The evidence of a statement being written, room for files and testimonies, and a form for one more link. */
@Component({
  selector: 'pt-evidence-form',
  imports: [EvidenceList, LevelChoice, Say, TextField],
  templateUrl: './evidence-form.html',
  styles: `
    .pieces {
      display: grid;
      gap: var(--s4);
      margin-top: var(--s4);
    }

    .form {
      display: grid;
      gap: var(--s4);
      margin-top: var(--s4);
    }

    h2 + p {
      margin-top: var(--s1);
    }

    .button {
      justify-self: start;
    }
  `,
})
export class EvidenceForm {
  readonly items = input.required<readonly OwnEvidence[]>();
  readonly link = input.required<Link>();
  readonly errors = input<FieldErrors>({});
  readonly kind = input<OrganisationKind>();
  readonly isBusy = input(false);
  readonly typed = output<Partial<Link>>();
  readonly add = output();
  readonly removed = output<OwnEvidence>();
  readonly levelChanged = output<{ evidence: OwnEvidence; level: VisibilityLevel }>();

  private readonly caption = viewChild.required<TextField>('caption');

  /** The button goes with its piece: whoever pressed it goes on at the form. */
  protected remove(evidence: OwnEvidence): void {
    this.removed.emit(evidence);
    this.caption().focus();
  }
}
