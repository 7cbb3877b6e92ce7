import {
  ADDRESSEES,
  ORGANISATION_KINDS,
  type Facet,
  type FacetName,
  type RecommendationFacets,
} from '@parole-tenue/contract';

import { type Words } from '../../../i18n/words';
import { sayPeriod } from '../../util/periods';
import { read } from '../../util/translated';
import { themeFilter, type Filter, type FilterChoice } from './filter';

/** What the values of each filter of recommendations are, and how many each would leave; undefined until that is known. */
export type Facets = RecommendationFacets | undefined;

/** The filters of recommendations that ask what they are about, who answers for them, and when something was said. */
export function matterFilters(facets: Facets, words: Words): Filter[] {
  const named = (name: FacetName): FilterChoice[] => (facets?.[name] ?? []).map((facet) => choiceOf(facet, words));
  return [
    themeFilter(named('theme'), words),
    { name: 'framework', label: words.say('filters.framework'), choices: named('framework'), isWide: true },
    { name: 'area', label: words.say('filters.area'), choices: named('area') },
    {
      name: 'organisation',
      label: words.say('filters.organisation'),
      choices: ORGANISATION_KINDS.flatMap((kind) => named('organisation').filter((choice) => choice.kind === kind)),
      isWide: true,
    },
    {
      name: 'addressee',
      label: words.say('filters.addressee'),
      choices: counted(
        ADDRESSEES.map((one) => ({ value: one, text: words.say(`addressee.${one}`) })),
        facets?.addressee,
      ),
    },
    { name: 'period', label: words.say('filters.period'), choices: periodChoices(facets?.period ?? [], words) },
  ];
}

/** With how many each would leave; of a number of days that only the address names nobody knows. */
export function counted(choices: readonly FilterChoice[], facets: readonly Facet[] | undefined): FilterChoice[] {
  const counts = new Map(facets?.map(({ value, recommendations }) => [value, recommendations]));
  return choices.map((choice) => ({ ...choice, count: counts.get(choice.value) }));
}

function choiceOf({ value, name, kind, recommendations }: Facet, words: Words): FilterChoice {
  const text = name ? read(name, words.language()).text : value;
  return { value, text, count: recommendations, ...(kind && { kind }) };
}

/** The latest first. */
function periodChoices(facets: readonly Facet[], words: Words): FilterChoice[] {
  return facets
    .map(({ value, recommendations }) => {
      const period = sayPeriod(value, words);
      return { value, text: period, alone: words.say('filters.publishedIn', { period }), count: recommendations };
    })
    .reverse();
}
