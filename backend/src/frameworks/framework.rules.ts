import {
  type Day,
  type Duty,
  firstDayOf,
  PERIOD_PATTERN,
  type Period,
  rhythmOf,
  type ReportingWindow,
  rhythmOn,
  type Rhythms,
  windowOf,
} from '@parole-tenue/contract';
import { type FieldFault } from '../core/problems/problems.js';
import { type Follower } from './framework-changes.repository.js';
import { type Framework } from './framework.entity.js';

export type FrameworkLife = Pick<Framework, 'slug' | 'status' | 'ended' | 'endedNote' | 'followedBy'>;

/** An end has its day, and only what has ended is followed: never by itself, on whatever way round. */
export function lifeFaults(
  { status, ended, endedNote, followedBy }: FrameworkLife,
  followers: readonly Follower[],
): FieldFault[] {
  const isEnded = status === 'ended';
  const isFollowed = followedBy.length > 0;
  return [
    ...fault(isEnded && ended === null, 'ended', 'required'),
    ...fault(!isEnded && ended !== null, 'ended', 'not_allowed'),
    ...fault(!isEnded && endedNote !== null, 'endedNote', 'not_allowed'),
    ...fault((!isEnded && isFollowed) || followers.some(({ leadsBack }) => leadsBack), 'followedBy', 'not_allowed'),
    ...fault(followedBy.length > followers.length, 'followedBy', 'not_found'),
  ];
}

/**
 * A period of the rhythm that holds when it begins. What has closed stays closed, and nothing closes on a day that has passed:
 * who is late knew it before.
 */
export function periodFaults(
  period: Period,
  framework: Rhythms & Pick<Duty, 'windows'>,
  { opensOn, closesOn }: ReportingWindow,
  today: Day,
): FieldFault[] {
  if (!PERIOD_PATTERN.test(period)) return [{ path: 'period', code: 'format' }];
  const hasClosed = windowOf(period, framework).closesOn < today;
  return [
    ...fault(hasClosed || rhythmOf(period) !== rhythmOn(firstDayOf(period), framework), 'period', 'not_allowed'),
    ...fault(!hasClosed && closesOn < today, 'closesOn', 'in_the_past'),
    ...fault(closesOn <= opensOn, 'closesOn', 'before_other'),
  ];
}

const fault = (isWrong: boolean, path: string, code: FieldFault['code']): FieldFault[] =>
  isWrong ? [{ path, code }] : [];
