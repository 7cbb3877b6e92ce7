import { type Perspective, type Translated } from '@parole-tenue/contract';

import { type Words } from '../../../i18n/words';
import { read } from '../../util/translated';

export interface FilterChoice {
  value: string;
  text: string;
  /** Of an organisation: which side it speaks for; of a level: which side says it. */
  kind?: Perspective;
  /** What it is called in force, where its text alone does not tell. */
  alone?: string;
  /** How many it would leave, within the other filters. */
  count?: number;
}

/** What a list can be narrowed by, under the name that the address and the API know it by. */
export interface Filter {
  name: string;
  label: string;
  choices: readonly FilterChoice[];
  /**
   * Several of many, unless said; several of what each side can say; one of few; a single yes. What the page shows by itself, or
   * nowhere, is only named where it is in force.
   */
  shape?: 'bySide' | 'one' | 'yes' | 'elsewhere';
  /** Of one of few: how the list is called that is not narrowed. */
  any?: string;
  isWide?: boolean;
}

interface Named {
  slug: string;
  name: Translated;
}

/** Choices of what has a name, in the language of the page. */
export function choicesOf(items: readonly Named[], words: Words): FilterChoice[] {
  return items.map(({ slug, name }) => ({ value: slug, text: read(name, words.language()).text }));
}

export function themeFilter(themes: readonly FilterChoice[], words: Words): Filter {
  return { name: 'theme', label: words.say('filters.theme'), choices: themes };
}

/** So many at least. Another number that the address asks for is a choice too. */
export function atLeast(
  filter: Pick<Filter, 'name' | 'label' | 'any'>,
  numbers: readonly number[],
  asked: number | undefined,
  say: (count: number) => string,
): Filter {
  const all = [...new Set([...numbers, ...(asked === undefined ? [] : [asked])])].sort((one, other) => one - other);
  return { ...filter, shape: 'one', choices: all.map((count) => ({ value: String(count), text: say(count) })) };
}

export function divergenceFilter(numbers: readonly number[], asked: number | undefined, words: Words): Filter {
  const filter = {
    name: 'divergence',
    label: words.say('filters.divergence'),
    any: words.say('filters.anyDivergence'),
  };
  return atLeast(filter, numbers, asked, (count) => words.say('filters.divergenceAtLeast', { count }));
}
