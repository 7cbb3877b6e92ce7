import { Injectable, computed, inject } from '@angular/core';
import { ORGANISATION_KINDS } from '@parole-tenue/contract';

import { Words } from '../../i18n/words';
import { choicesOf, type FilterChoice } from '../ui/filters/filter';
import { answerOf } from './answer';
import { AreasStore } from './areas-store';
import { ReferenceClient } from './reference-client';

/** What lists are narrowed by: themes, areas and organisations, in the language of the page. Provided by a page. */
@Injectable()
export class FilterChoices {
  private readonly words = inject(Words);
  private readonly reference = inject(ReferenceClient);
  private readonly areasStore = inject(AreasStore);
  private readonly knownThemes = answerOf(this.reference.themes());
  private readonly knownOrganisations = answerOf(this.reference.organisations());

  readonly themes = computed(() => choicesOf(this.knownThemes.value()?.items ?? [], this.words));
  readonly areas = computed(() => choicesOf(this.areasStore.all(), this.words));
  /** Side by side with those of their kind. */
  readonly organisations = computed<FilterChoice[]>(() => {
    const all = this.knownOrganisations.value()?.items ?? [];
    return ORGANISATION_KINDS.flatMap((kind) =>
      choicesOf(
        all.filter((one) => one.kind === kind),
        this.words,
      ).map((choice) => ({ ...choice, kind })),
    );
  });
}
