import { Component, computed, inject, input, output } from '@angular/core';
import { STANCES, type Area, type EvidenceAbout, type OrganisationKind, type Stance } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { AreaTiles } from '../../../shared/ui/area-tiles/area-tiles';
import { Chosen } from '../../../shared/ui/chosen';
import { Field } from '../../../shared/ui/field/field';
import { type AboutChoice } from '../../data/about-choices';
import { type Shared } from '../../data/piece';
import { CheckField } from '../check-field';
import { LevelChoice } from '../level-choice';
import { MonthField } from '../month-field/month-field';

/** When, where, about what, for whom: asked once for all pieces, or for one alone. */
@Component({
  selector: 'pt-piece-answers',
  imports: [AreaTiles, CheckField, Chosen, Field, LevelChoice, MonthField, Say],
  templateUrl: './piece-answers.html',
  styles: ':host { display: grid; gap: var(--s5); }',
})
export class PieceAnswers {
  private readonly words = inject(Words);

  /** In front of the names of the fields: unique on the page. */
  readonly prefix = input.required<string>();
  readonly answers = input.required<Shared>();
  readonly areas = input.required<readonly Area[]>();
  readonly abouts = input.required<readonly AboutChoice[]>();
  readonly kind = input<OrganisationKind>();
  /** Not under a statement: it begins with the fewest readers. */
  readonly isAlone = input(true);
  readonly hasFile = input(true);
  readonly changed = output<Partial<Shared>>();

  protected readonly stances = STANCES;
  protected readonly areaLabel = computed(() => this.words.say('evidence.shared.area'));
  protected readonly aboutKey = computed(() => keyOf(this.answers().about));

  protected chooseArea(slugs: string[]): void {
    this.changed.emit({ area: slugs.at(-1) ?? null });
  }

  protected chooseAbout(key: string): void {
    const found = this.abouts().find((one) => keyOf(one) === key);
    const stance = this.answers().about?.stance ?? 'supports';
    this.changed.emit({ about: found === undefined ? null : { noun: found.noun, id: found.id, stance } });
  }

  protected chooseStance(stance: Stance): void {
    const { about } = this.answers();
    if (about !== null) this.changed.emit({ about: { ...about, stance } });
  }

  protected readonly keyOf = keyOf;
}

function keyOf(about: Pick<EvidenceAbout, 'noun' | 'id'> | null): string {
  return about === null ? '' : `${about.noun}:${about.id}`;
}
