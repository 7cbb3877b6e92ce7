import { REASONS_LEAST } from '@parole-tenue/contract';
import { type FieldFault } from '../core/problems/problems.js';
import { type StatementContent } from '../statements/statement.view.js';

/** A judgement is somebody's word against another's: it never goes out without reasons that can be answered. */
export function gapsOf({ judgement, text }: Pick<StatementContent, 'judgement' | 'text'>): FieldFault[] {
  const { length } = text.trim();
  return [
    ...(judgement === null ? [{ path: 'judgement', code: 'required' as const }] : []),
    ...(length < REASONS_LEAST
      ? [{ path: 'reasons', code: length === 0 ? ('required' as const) : ('too_short' as const) }]
      : []),
  ];
}
