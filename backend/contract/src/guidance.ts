import type { Judgement } from './vocabulary.js';

/** The questions behind the scale, in the order in which they are asked. The answer to one decides whether the next is asked. */
export const GUIDING_QUESTIONS = ['applies', 'known', 'begun', 'done', 'in_time'] as const;
export type GuidingQuestion = (typeof GUIDING_QUESTIONS)[number];

/** Answers given so far; what is not answered is left out. */
export type Guidance = Partial<Record<GuidingQuestion, boolean>>;

/** What an answer settles; an answer that is not here leads to the next question. */
const SETTLED: Readonly<Record<GuidingQuestion, Partial<Record<'yes' | 'no', Judgement>>>> = {
  applies: { no: 'not_applicable' },
  known: { no: 'no_evidence' },
  begun: { no: 'not_initiated' },
  done: { yes: 'full' },
  in_time: { yes: 'intermediate', no: 'minimum' },
};

/** The questions that are asked, given these answers: up to the first that is open, or that settles the judgement. */
export function questionsAsked(guidance: Guidance): GuidingQuestion[] {
  const last = GUIDING_QUESTIONS.findIndex((question) => settledBy(question, guidance) !== null);
  const open = GUIDING_QUESTIONS.findIndex((question) => guidance[question] === undefined);
  const end = [last, open].filter((index) => index >= 0);
  return GUIDING_QUESTIONS.slice(0, Math.min(...end) + 1);
}

/** The judgement that the answers lead to by the scale's own words; null while a question is open. The assessor may differ. */
export function proposedBy(guidance: Guidance): Judgement | null {
  const last = questionsAsked(guidance).at(-1);
  return last === undefined ? null : settledBy(last, guidance);
}

function settledBy(question: GuidingQuestion, guidance: Guidance): Judgement | null {
  const answer = guidance[question];
  return answer === undefined ? null : (SETTLED[question][answer ? 'yes' : 'no'] ?? null);
}
