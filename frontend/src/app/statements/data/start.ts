import { type ParamMap } from '@angular/router';
import { PERIOD_PATTERN } from '@parole-tenue/contract';

import { type Start } from './statement-editor';

/** What the address of a form says, where it is one for a new statement. */
export function startOf(query: Pick<ParamMap, 'get'>): Start | null {
  const recommendation = query.get('recommendation');
  const framework = recommendation === null ? query.get('framework') : null;
  if (recommendation === null && framework === null) return null;
  const period = query.get('period');
  const known = period !== null && PERIOD_PATTERN.test(period) ? period : null;
  return {
    ...{ recommendation, framework, milestone: query.get('milestone'), period: known },
    ...{ supersedes: query.get('supersedes'), answers: query.get('about') },
  };
}
