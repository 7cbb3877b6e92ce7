import { type Id } from '@parole-tenue/contract';

import { type Subject } from './statement-types';

/** The address of the form that somebody writes in, from that of the one that they opened. */
export function addressOfForm(path: string, id: Id, { recommendation, framework, milestone }: Subject): string {
  const [page = '', query = ''] = path.split('?');
  const parameters = new URLSearchParams(query);
  const isNew = parameters.has('recommendation') || parameters.has('framework');
  if (isNew) {
    for (const [name, value] of Object.entries({ recommendation, framework, milestone }))
      if (value == null) parameters.delete(name);
      else parameters.set(name, value);
  }
  const rest = parameters.toString();
  return `${page.replace(/\/[^/]+\/edit$/, `/${id}/edit`)}${rest === '' ? '' : `?${rest}`}`;
}
