import { type Judgement, type Language, type Milestone, type MilestoneMove } from '@parole-tenue/contract';

import { type Words } from '../../i18n/words';
import { formatDate } from '../../shared/util/dates';
import { sayPeriod } from '../../shared/util/periods';
import { read } from '../../shared/util/translated';

type Say = Pick<Words, 'say' | 'language'>;

const MOVE = 'moves.';

/** What a field of a form is called on screen. */
export function labelOf(name: string, words: Say, milestones: readonly Milestone[]): string {
  if (name.startsWith(MOVE)) {
    const milestone = milestones.find(({ id }) => name === MOVE + id);
    const title = milestone === undefined ? '…' : read(milestone.title, words.language()).text;
    return words.say('work.statement.milestone', { title });
  }
  switch (name) {
    case 'period':
    case 'language':
    case 'judgement':
    case 'reasons':
    case 'asOf':
      return words.say(`work.statement.${name}`);
    default:
      return words.say('work.statement.text');
  }
}

/** What a field holds, as text. */
export function textOf(name: string, value: unknown, words: Say): string {
  if (value === null || value === undefined || value === '') return words.say('work.statement.none');
  if (name.startsWith(MOVE)) return moveText(value as MilestoneMove, words);
  const text = value as string;
  switch (name) {
    case 'period':
      return sayPeriod(text, words);
    case 'judgement':
      return words.say(`judgement.${text as Judgement}`);
    case 'language':
      return words.say(`work.language.${text as Language}`);
    case 'asOf':
      return formatDate(text, words.language());
    default:
      return text;
  }
}

function moveText({ state, achievedOn, text }: MilestoneMove, words: Say): string {
  const day = achievedOn === null ? '' : formatDate(achievedOn, words.language());
  return [words.say(`milestoneState.${state}`), day, text].filter(Boolean).join(' · ');
}
