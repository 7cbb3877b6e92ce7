import { answered } from './guided';

describe('an answer to one of the questions of the scale', () => {
  it('is added to those before', () => {
    expect(answered({ applies: true }, 'known', true)).toEqual({ applies: true, known: true });
  });

  it('takes away what is asked no more', () => {
    const whole = { applies: true, known: true, begun: true, done: false, in_time: true };
    expect(answered(whole, 'begun', false)).toEqual({ applies: true, known: true, begun: false });
    expect(answered(whole, 'in_time', false)).toEqual({ ...whole, in_time: false });
  });
});
