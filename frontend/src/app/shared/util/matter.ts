import { type Matter, type Translated } from '@parole-tenue/contract';

/** The words of what something is about: a recommendation's, or a framework's title. */
export function textOfMatter({ recommendation, framework }: Matter): Translated {
  const text = recommendation?.text ?? framework?.title;
  if (text === undefined) throw new Error('about nothing');
  return text;
}

/** Its public page, within a language. */
export function pageOfMatter({ recommendation, framework }: Matter): string[] {
  return recommendation === null
    ? ['frameworks', framework?.slug ?? '']
    : ['recommendations', recommendation.reference];
}

/** How the address of a new form names it. */
export function queryOfMatter({ recommendation, framework }: Matter): { recommendation?: string; framework?: string } {
  return recommendation === null ? { framework: framework?.slug ?? '' } : { recommendation: recommendation.reference };
}
