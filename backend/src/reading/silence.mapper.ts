import { type SilenceItem } from '@parole-tenue/contract';
import { firstSentence } from './first-sentence.js';
import { type PairRow, type PairWords } from './silences.repository.js';

export function toSilence({ isInvited, part, silent, days }: PairRow, words: PairWords): SilenceItem {
  return {
    organisation: words.organisation,
    isInvited,
    recommendation: words.recommendation,
    part,
    silent,
    days,
    lastWord: words.lastWord && toLastWord(words.lastWord),
  };
}

function toLastWord({ opening, ...word }: NonNullable<PairWords['lastWord']>): SilenceItem['lastWord'] {
  return { ...word, sentence: firstSentence(opening, word.language) };
}
