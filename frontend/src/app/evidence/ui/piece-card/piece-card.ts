import { Component, ElementRef, computed, inject, input, output, signal } from '@angular/core';
import { type Area, type OrganisationKind } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { keepFocus } from '../../../shared/ui/keep-focus';
import { PassageField } from '../../../shared/ui/passage-field/passage-field';
import { TextField } from '../../../shared/ui/text-field/text-field';
import { type AboutChoice } from '../../data/about-choices';
import { ADDRESS_MAX, CAPTION_MAX, TESTIMONY_MAX, type Gap, type Said, type Shared } from '../../data/piece';
import { type Sheeted } from '../../data/piece-sheet';
import { Bytes } from '../bytes.pipe';
import { CheckField } from '../check-field';
import { PieceAnswers } from '../piece-answers/piece-answers';

/** A piece that is being prepared: what it looks like, what it shows, and what differs from the others. */
@Component({
  selector: 'pt-piece-card',
  imports: [Bytes, CheckField, PassageField, PieceAnswers, Say, TextField],
  templateUrl: './piece-card.html',
  styleUrl: './piece-card.css',
  host: { '[class.refused]': 'piece().problem !== null' },
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

  protected readonly captionMost = CAPTION_MAX;
  protected readonly textMost = TESTIMONY_MAX;
  protected readonly urlMost = ADDRESS_MAX;
  protected readonly isOpen = signal(false);
  protected readonly answers = computed(() => ({ ...this.shared(), ...this.piece().own }));
  protected readonly wantsOriginal = computed(() => this.piece().file?.isReduced === false);
  /** Nothing of it can be sent, and nothing was said of it that could be lost. */
  protected readonly isLost = computed(() => {
    const { problem, file, said } = this.piece();
    return problem !== null && file === null && said.caption === '';
  });
  protected readonly hasOwn = computed(() => Object.keys(this.piece().own).length > 0);

  constructor() {
    keepFocus(this.piece, () => [this.host.nativeElement.querySelector<HTMLElement>('button')]);
  }

  /** At what is missing first, else at the first field. */
  focus(): void {
    const page = this.host.nativeElement;
    page.querySelector<HTMLElement>('[aria-invalid=true], input, textarea')?.focus();
  }
}
