import { type StatementNoun, type SubjectKey } from '@parole-tenue/contract';

import { type Start } from './statement-editor';
import { type Own, type Pointers, type Subject } from './statement-types';

/** Which step it judges, which statement it stands in for, or answers. */
export function pointersOf(own: Own<StatementNoun>): Pointers {
  const answers = 'about' in own && own.about !== null && 'noun' in own.about ? own.about.id : undefined;
  const milestone = 'milestone' in own ? own.milestone?.id : undefined;
  return { milestone, supersedes: 'supersedes' in own ? own.supersedes : null, answers };
}

/** The address that a record would have been begun at. */
export function startOfOwn(own: Own<StatementNoun>): Start {
  const { milestone = null, supersedes = null, answers = null } = pointersOf(own);
  const recommendation = own.recommendation?.reference ?? null;
  const framework = 'framework' in own ? (own.framework?.slug ?? null) : null;
  return { recommendation, framework, milestone, period: null, supersedes, answers };
}

/** What of a subject is sent with a new draft. */
export function bodyOf(noun: StatementNoun, subject: Subject): object {
  if (noun === 'assessment') return { about: subjectKeyOf(subject) };
  const { recommendation, supersedes, answers } = subject;
  return answers === undefined ? { recommendation, supersedes } : { about: answers };
}

/** Which of the own statements are about the same. */
export function filterOf(noun: StatementNoun, { recommendation, framework, milestone, answers }: Start): Asked {
  const subject = { recommendation, framework: framework ?? undefined, milestone: milestone ?? undefined };
  if (noun === 'assessment') return { about: aboutOf(subject) };
  return answers === null ? { recommendation: recommendation ?? '' } : { about: answers };
}
type Asked = { about: string } | { recommendation: string };

/** What is judged, as a list is asked for it. */
export function aboutOf(subject: Subject): string {
  const { noun, id } = subjectKeyOf(subject);
  return `${noun}:${id}`;
}

function subjectKeyOf({ recommendation, framework = '', milestone }: Subject): SubjectKey {
  if (milestone !== undefined) return { noun: 'milestone', id: milestone };
  return recommendation === null
    ? { noun: 'framework', id: framework }
    : { noun: 'recommendation', id: recommendation };
}

/** Whether two are about the same recommendation or framework. */
export function isSameMatter(one: Subject, other: Start): boolean {
  return one.recommendation === other.recommendation && (one.framework ?? null) === other.framework;
}
