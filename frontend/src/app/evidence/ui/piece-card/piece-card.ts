import { Component, ElementRef, computed, inject, input, output, signal } from '@angular/core';
import { type Area, type OrganisationKind } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { PassageField } from '../../../shared/ui/passage-field/passage-field';
import { TextField } from '../../../shared/ui/text-field/text-field';
import { type AboutChoice } from '../../data/about-choices';
import { type Gap, type Said, type Shared } from '../../data/piece';
import { type Sheeted } from '../../data/piece-sheet';
import { Bytes } from '../bytes.pipe';
import { PieceAnswers } from '../piece-answers/piece-answers';

/** A piece that is being prepared: what it looks like, what it shows, and what differs from the others. */
@Component({
  selector: 'pt-piece-card',
  imports: [Bytes, PassageField, PieceAnswers, Say, TextField],
  templateUrl: './piece-card.html',
  styleUrl: './piece-card.css',
})
export class PieceCard {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly piece = input.required<Sheeted>();
  /** From 1. */
  readonly number = input.required<number>();
  readonly gaps = input<readonly Gap[]>([]);
  /** What all pieces share, unless this one says otherwise. */
  readonly shared = input.required<Shared>();
  readonly areas = input.required<readonly Area[]>();
  readonly abouts = input.required<readonly AboutChoice[]>();
  readonly kind = input<OrganisationKind>();
  readonly isAlone = input(true);
  /** There are others that it may differ from. */
  readonly isOneOfMany = input(false);
  readonly said = output<Partial<Said>>();
  readonly differs = output<Partial<Shared>>();
  readonly same = output();
  readonly prepare = output<boolean>();
  readonly removed = output();

  protected readonly isOpen = signal(false);
  protected readonly answers = computed(() => ({ ...this.shared(), ...this.piece().own }));
  protected readonly hasOwn = computed(() => Object.keys(this.piece().own).length > 0);

  /** At what is missing first, else at the first field. */
  focus(): void {
    const page = this.host.nativeElement;
    page.querySelector<HTMLElement>('[aria-invalid=true], input, textarea')?.focus();
  }
}
