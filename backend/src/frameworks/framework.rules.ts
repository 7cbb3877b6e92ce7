import { PERIOD_PATTERN, type Period, type Rhythm, type SetReportingPeriod } from '@parole-tenue/contract';
import { type FieldFault } from '../core/problems/problems.js';
import { type Framework } from './framework.entity.js';

export type FrameworkLife = Pick<Framework, 'slug' | 'status' | 'ended' | 'endedNote' | 'followedBy'>;

/** An end has its day, and only what has ended is followed. It does not follow itself. */
export function lifeFaults(
  { slug, status, ended, endedNote, followedBy }: FrameworkLife,
  known: readonly string[],
): FieldFault[] {
  const isEnded = status === 'ended';
  const isFollowed = followedBy.length > 0;
  return [
    ...fault(isEnded && ended === null, 'ended', 'required'),
    ...fault(!isEnded && ended !== null, 'ended', 'not_allowed'),
    ...fault(!isEnded && endedNote !== null, 'endedNote', 'not_allowed'),
    ...fault((!isEnded && isFollowed) || followedBy.includes(slug), 'followedBy', 'not_allowed'),
    ...fault(!followedBy.every((follower) => known.includes(follower)), 'followedBy', 'not_found'),
  ];
}

/** Quarters where organisations report by quarter, halves where by half-year. */
export function periodFaults(period: Period, rhythm: Rhythm, { opensOn, closesOn }: SetReportingPeriod): FieldFault[] {
  if (!PERIOD_PATTERN.test(period)) return [{ path: 'period', code: 'format' }];
  const isQuarter = period.includes('Q');
  return [
    ...fault(isQuarter !== (rhythm === 'quarterly'), 'period', 'not_allowed'),
    ...fault(closesOn <= opensOn, 'closesOn', 'before_other'),
  ];
}

const fault = (isWrong: boolean, path: string, code: FieldFault['code']): FieldFault[] =>
  isWrong ? [{ path, code }] : [];
