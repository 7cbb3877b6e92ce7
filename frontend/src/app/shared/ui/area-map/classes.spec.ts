import { classOf, classesOf } from './classes';

const read = (...values: number[]): string[] => classesOf(values).map(({ from, to }) => `${from}-${to}`);

describe('classes of numbers', () => {
  it('are the numbers themselves while these are few', () => {
    expect(read(0, 3, 1)).toEqual(['0-0', '1-1', '2-2', '3-3']);
    expect(read(1)).toEqual(['0-0', '1-1']);
  });

  it('are equally wide further on, up to the largest number there is', () => {
    expect(read(8)).toEqual(['0-0', '1-3', '4-6', '7-8']);
    expect(read(4)).toEqual(['0-0', '1-2', '3-4']);
  });

  it('are one alone where there is nothing', () => {
    expect(read()).toEqual(['0-0']);
  });

  it('hold each number once', () => {
    const classes = classesOf([8]);
    expect([0, 1, 3, 4, 7, 8].map((value) => classOf(value, classes))).toEqual([0, 1, 1, 2, 3, 3]);
  });
});
