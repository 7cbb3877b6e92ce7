import { StartProblem } from '../core/config/start-problem.js';
import { describeProblem } from './output.js';

const failure = (code: string, message = 'as the system says it'): Error => Object.assign(new Error(message), { code });

it('says a problem that an operator can put right in its own words, without a stack', () => {
  expect(describeProblem(new StartProblem('Port 3000 is taken.'))).toBe('Port 3000 is taken.');
});

it.each([
  ['53100', /^The disk is full: free some space/],
  ['ENOSPC', /^The disk is full: free some space/],
  ['ECONNREFUSED', /^The database cannot be reached \(as the system says it\): check that it runs/],
  ['28P01', /^The database refuses the connection \(as the system says it\): check DATABASE_URL/],
])('says %s in one line', (code, message) => {
  expect(describeProblem(failure(code))).toMatch(message);
  expect(describeProblem(failure(code))).not.toContain('\n');
});

it('names every address that was tried', () => {
  const tried = Object.assign(
    new AggregateError([failure('ECONNREFUSED', '::1'), failure('ECONNREFUSED', '127.0.0.1')]),
    {
      code: 'ECONNREFUSED',
    },
  );
  expect(describeProblem(tried)).toContain('(::1, 127.0.0.1)');
});

it('shows where a fault of ours happened', () => {
  expect(describeProblem(new TypeError('not a function'))).toMatch(/TypeError: not a function\n\s+at /);
});
