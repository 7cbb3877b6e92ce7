import { type FieldCode, type Problem } from '@parole-tenue/contract';

import { UNREACHABLE } from '../../shared/data/problem';
import { fieldErrors, type SentRecords } from './field-errors';

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

  it('find the record that stood at that place in what was sent', () => {
    const failure = invalid(
      ['moves.1.achievedOn', 'Dans l’avenir.'],
      ['moves.0.blockers.1.text', 'Manque.'],
      ['values.0.numerator', 'Plus que le total.'],
      ['values.0.parts.1.value', 'Négatif.'],
      ['meetings.0.decisions.0.dueOn', 'Avant la réunion.'],
      ['outcomes.0.decision', 'Inconnue.'],
      ['areas.2', 'Inconnue.'],
      ['values.9.value', 'Nulle part.'],
    );
    const blockers = [{ kind: 'law' }, { kind: 'access' }];
    const parts = [
      { dimension: 'sex', key: 'female' },
      { dimension: 'area', key: 'gao' },
    ];
    const sent = {
      moves: [{ milestone: 'm1', blockers }, { milestone: 'm2' }],
      values: [{ indicator: 'i1', parts }],
      meetings: [{ id: 't1', decisions: [{ id: 'd1' }] }],
      outcomes: [{ decision: 'd0' }],
    } as unknown as SentRecords;
    expect(fieldErrors(failure, sent)).toEqual({
      'moves.m2.achievedOn': 'Dans l’avenir.',
      'moves.m1.blockers.access.text': 'Manque.',
      'values.i1.numerator': 'Plus que le total.',
      'values.i1.parts.area.gao.value': 'Négatif.',
      'meetings.t1.decisions.d1.dueOn': 'Avant la réunion.',
      'outcomes.d0.decision': 'Inconnue.',
      'areas.2': 'Inconnue.',
      'values.9.value': 'Nulle part.',
    });
  });

  it('are none where the failure is of another kind', () => {
    expect(fieldErrors(UNREACHABLE)).toEqual({});
    expect(fieldErrors(null)).toEqual({});
  });
});
