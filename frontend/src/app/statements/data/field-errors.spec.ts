import { type FieldCode, type Problem } from '@parole-tenue/contract';

import { UNREACHABLE } from '../../shared/data/problem';
import { fieldErrors } from './field-errors';

const invalid = (...errors: [path: string, message: string][]): Problem => ({
  type: '/problems/invalid',
  title: 'Saisie à corriger',
  status: 400,
  code: 'invalid',
  detail: '',
  requestId: 'r',
  errors: errors.map(([path, message]) => ({ path, message, code: 'required' satisfies FieldCode })),
});

describe('errors at the field', () => {
  it('stand under the name of the field', () => {
    expect(fieldErrors(invalid(['text', 'Trop court.']))).toEqual({ text: 'Trop court.' });
  });

  it('find the milestone that stood at that place in what was sent', () => {
    const failure = invalid(['moves.1.achievedOn', 'La date ne peut pas être dans l’avenir.']);
    expect(fieldErrors(failure, [{ milestone: 'm1' }, { milestone: 'm2' }])).toEqual({
      'moves.m2.achievedOn': 'La date ne peut pas être dans l’avenir.',
    });
  });

  it('are none where the failure is of another kind', () => {
    expect(fieldErrors(UNREACHABLE)).toEqual({});
    expect(fieldErrors(null)).toEqual({});
  });
});
