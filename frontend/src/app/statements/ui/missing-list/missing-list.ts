import { Location } from '@angular/common';
import { Component, DOCUMENT, computed, inject, input } from '@angular/core';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { type FieldErrors } from '../../../shared/data/field-errors';
import { type FieldNames, labelOf, NO_NAMES } from '../../data/field-text';
import { fieldIdOf, goTo } from '../../data/field-id';
import { type Gap } from '../../data/gaps';

/** What is missing before a statement can be sent in, each with the way to its field; and what one may still say. */
@Component({
  selector: 'pt-missing-list',
  imports: [Say],
  template: `
    <section aria-labelledby="missing" class="not-on-paper">
      <h2 id="missing">{{ 'report.gap.title' | say }}</h2>
      @if (rows().length > 0) {
        <ul>
          @for (row of rows(); track row.name) {
            <li>
              <a [href]="row.href" (click)="go($event, row.name)">{{ row.label }}</a>&ngsp;— {{ row.what }}
            </li>
          }
        </ul>
      } @else {
        <p>{{ 'report.gap.none' | say }}</p>
      }
      @if (silent().length > 0) {
        <details class="soft small">
          <summary>{{ 'report.gap.silent' | say: { count: silent().length } }}</summary>
          <ul>
            @for (name of silentNames(); track $index) {
              <li>{{ name }}</li>
            }
          </ul>
        </details>
      }
    </section>
  `,
  styles: `
    :host {
      display: block;
      margin-top: var(--s8);
    }

    h2 {
      font-size: 1.25rem;
    }

    ul {
      margin: var(--s1) 0;
      padding-left: var(--s5);
    }

    summary {
      align-content: center;
      min-height: var(--touch);
    }

    a {
      display: inline-block;
      padding-block: var(--s2);
    }
  `,
})
export class MissingList {
  private readonly words = inject(Words);
  private readonly document = inject(DOCUMENT);
  private readonly path = inject(Location).path();

  readonly gaps = input.required<readonly Gap[]>();
  /** Fields of which nothing is said, and nothing must be. */
  readonly silent = input<readonly string[]>([]);
  readonly names = input<FieldNames>(NO_NAMES);

  /** What the server refused, at fields that do not lack anything. */
  readonly refused = input<FieldErrors>({});

  protected readonly rows = computed(() => {
    const missing = this.gaps().map(({ name, what, count }) => ({
      name,
      what: this.words.say(what, count === undefined ? {} : { count }),
    }));
    const known = new Set(missing.map(({ name }) => name));
    const refused = Object.entries(this.refused()).map(([name, what]) => ({ name, what }));
    return [...missing, ...refused.filter(({ name }) => !known.has(name))].map((row) => ({
      ...row,
      href: `${this.path}#${fieldIdOf(row.name)}`,
      label: labelOf(row.name, this.words, this.names()),
    }));
  });
  protected readonly silentNames = computed(() => this.silent().map((name) => labelOf(name, this.words, this.names())));

  protected go(event: Event, name: string): void {
    event.preventDefault();
    goTo(this.document, name);
  }
}
