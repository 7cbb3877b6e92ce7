import { fitWithin } from './frame';

describe('a picture made smaller', () => {
  it.each([
    [
      { width: 4000, height: 3000 },
      { width: 1600, height: 1200 },
    ],
    [
      { width: 3000, height: 4000 },
      { width: 1200, height: 1600 },
    ],
    [
      { width: 800, height: 600 },
      { width: 800, height: 600 },
    ],
    [
      { width: 20000, height: 3 },
      { width: 1600, height: 1 },
    ],
  ])('keeps its shape, and is never made larger: %j', (size, fitted) => {
    expect(fitWithin(size, 1600)).toEqual(fitted);
  });
});
