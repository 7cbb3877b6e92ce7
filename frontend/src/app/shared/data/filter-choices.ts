import { Injectable, computed, inject } from '@angular/core';
import { ORGANISATION_KINDS } from '@parole-tenue/contract';

import { Words } from '../../i18n/words';
import { type FilterChoice } from '../ui/filters/filter-group';
import { read } from '../util/translated';
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

  readonly themes = computed<FilterChoice[]>(() =>
    (this.knownThemes.value()?.items ?? []).map(({ slug, name }) => ({
      value: slug,
      text: read(name, this.words.language()).text,
    })),
  );
  readonly areas = computed<FilterChoice[]>(() =>
    this.areasStore.all().map(({ slug }) => ({ value: slug, text: this.areasStore.nameOf(slug) })),
  );
  /** Side by side with those of their kind. */
  readonly organisations = computed<FilterChoice[]>(() => {
    const all = this.knownOrganisations.value()?.items ?? [];
    return ORGANISATION_KINDS.flatMap((kind) =>
      all
        .filter((one) => one.kind === kind)
        .map(({ slug, name }) => ({ value: slug, kind, text: read(name, this.words.language()).text })),
    );
  });

  /** The name of what was chosen; of what nobody knows, what the address calls it. */
  nameOf(value: string, among: readonly FilterChoice[]): string {
    return among.find((choice) => choice.value === value)?.text ?? value;
  }
}
