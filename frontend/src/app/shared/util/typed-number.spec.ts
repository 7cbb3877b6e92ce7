import { typedNumber } from './typed-number';

describe('a typed number', () => {
  it.each([
    ['1096', 1096],
    ['1 096', 1096],
    ['1\u202f096', 1096],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['12,', 12],
    ['-3', -3],
    ['  ', null],
    ['mille', undefined],
    ['1,2,3', undefined],
    ['1e9', undefined],
  ])('%p is %p', (text, number) => {
    expect(typedNumber(text)).toBe(number);
  });
});
