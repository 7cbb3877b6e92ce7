import { type StatementNoun } from '@parole-tenue/contract';

import { type Words } from '../../i18n/words';
import { isReport } from './as-published';
import { type Own } from './statement-types';

/** What of a statement everybody will read once it is published, and what nobody will, in two sentences. */
export function sayWhatIsPublic(statement: Own<StatementNoun>, words: Pick<Words, 'say'>): string {
  const proofs = statement.evidence.filter(({ level }) => level === 'public').length;
  const kept = statement.evidence.length - proofs;
  const counted = isReport(statement) ? countsOf(statement) : [];
  const parts = [
    words.say('report.publish.text'),
    ...('judgement' in statement && statement.judgement !== null ? [words.say('report.publish.judgement')] : []),
    ...[...counted, ['proofs', proofs] as const]
      .filter(([, count]) => count > 0)
      .map(([what, count]) => words.say(`report.publish.${what}`, { count })),
  ];
  const evidence = kept > 0 ? words.say('report.publish.evidence', { count: kept }) : '';
  return [
    words.say('report.publish.public', { what: parts.join(', ') }),
    words.say('report.publish.private', { evidence }),
  ].join(' ');
}

function countsOf({ moves, values, meetings }: Own<'report'>): (readonly ['moves' | 'values' | 'meetings', number])[] {
  return [
    ['moves', moves.length],
    ['values', values.length],
    ['meetings', meetings.length],
  ];
}
