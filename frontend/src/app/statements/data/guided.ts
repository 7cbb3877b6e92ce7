import { questionsAsked, type GuidingQuestion, type Guidance } from '@parole-tenue/contract';

/** The answers with one of them given; what is then asked no more is no answer. */
export function answered(guidance: Guidance, question: GuidingQuestion, value: boolean): Guidance {
  const given = { ...guidance, [question]: value };
  const asked = questionsAsked(given).filter((one) => given[one] !== undefined);
  return Object.fromEntries(asked.map((one) => [one, given[one]]));
}
