import { Component, computed, inject, input } from '@angular/core';
import { type Framework, type Level, type Organisation, type Perspective, type Theme } from '@parole-tenue/contract';

import { Words } from '../../../i18n/words';
import { viewToParams, without } from '../../../shared/data/list-view';
import { levelName } from '../../../shared/ui/disagreement-strip/strip-sentence';
import { ChipList, type Chip } from '../../../shared/ui/filters/chip-list';
import { read } from '../../../shared/util/translated';
import { type ListView } from '../../data/filters';

/** The filters in force, each with a cross that takes it away. */
@Component({
  selector: 'pt-filter-chips',
  imports: [ChipList],
  template: '<pt-chip-list [chips]="chips()" [cleared]="{ sort: view().sort }" />',
})
export class FilterChips {
  private readonly words = inject(Words);

  readonly view = input.required<ListView>();
  readonly themes = input<readonly Theme[]>([]);
  readonly frameworks = input<readonly Framework[]>([]);
  readonly organisations = input<readonly Organisation[]>([]);

  protected readonly chips = computed<Chip[]>(() => {
    const { q, framework, theme, addressee, organisation, level, divergence, silentFor, overdue } = this.view();
    return [
      ...(q === undefined ? [] : [this.chip(this.words.say('filters.words', { q }), 'q')]),
      ...(theme ?? []).map((slug) => this.chip(this.nameOf(slug, this.themes()), 'theme', slug)),
      ...(framework ?? []).map((slug) => this.chip(this.titleOf(slug), 'framework', slug)),
      ...(organisation ?? []).map((slug) => this.chip(this.nameOf(slug, this.organisations()), 'organisation', slug)),
      ...(addressee ?? []).map((one) => this.chip(this.words.say(`addressee.${one}`), 'addressee', one)),
      ...(level ?? []).map((one) => this.chip(this.levelText(one), 'level', one)),
      ...(divergence === undefined
        ? []
        : [this.chip(this.words.say('filters.divergenceAtLeast', { count: divergence }), 'divergence')]),
      ...(silentFor === undefined
        ? []
        : [this.chip(this.words.say('filters.silentFor', { count: silentFor }), 'silentFor')]),
      ...(overdue === undefined ? [] : [this.chip(this.words.say('filters.overdue'), 'overdue')]),
    ];
  });

  private chip(text: string, ...filter: [keyof ListView, string?]): Chip {
    return { text, params: viewToParams(without(this.view(), ...filter)) };
  }

  private nameOf(slug: string, among: readonly (Theme | Organisation)[]): string {
    const found = among.find((one) => one.slug === slug);
    return found === undefined ? slug : read(found.name, this.words.language()).text;
  }

  private titleOf(slug: string): string {
    const found = this.frameworks().find((one) => one.slug === slug);
    return found === undefined ? slug : read(found.title, this.words.language()).text;
  }

  private levelText(level: string): string {
    const [perspective, step] = level.split(':') as [Perspective, string];
    return this.words.say('strip.part', {
      who: this.words.say(`perspective.${perspective}`),
      what: this.words.say(`judgement.${levelName(Number(step) as Level)}`).toLowerCase(),
    });
  }
}
