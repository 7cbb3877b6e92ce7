import { typedNumber, writtenNumber } from './typed-number';

describe('a typed number', () => {
  it.each([
    ['1096', 1096],
    ['1 096', 1096],
    ['1\u202f096', 1096],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['12,', 12],
    ['0,125', 0.125],
    ['-3', -3],
    ['  ', null],
    ['mille', undefined],
    ['1,2,3', undefined],
    ['1e9', undefined],
    ['3,118', undefined],
    ['12.000', undefined],
  ])('in French, %p is %p', (text, number) => {
    expect(typedNumber(text, 'fr')).toBe(number);
  });

  it.each([
    ['3,118', 3118],
    ['1,234,567', 1234567],
    ['1,096.5', 1096.5],
    ['12.5', 12.5],
    ['12,5', 12.5],
    ['12.000', undefined],
    ['1,23,456', undefined],
  ])('in English, %p is %p', (text, number) => {
    expect(typedNumber(text, 'en')).toBe(number);
  });

  it.each([3118, 12.5, 12.125, 0.125, -1.5])('%p is written so that it is read as the same', (number) => {
    for (const language of ['fr', 'en'] as const) {
      expect(typedNumber(writtenNumber(number, language), language)).toBe(number);
    }
  });
});
