import { TestBed } from '@angular/core/testing';

import { SavingData } from './saving-data';

const onLine = (connection?: object): void => {
  Object.defineProperty(navigator, 'connection', { value: connection, configurable: true });
};
const isOn = (): boolean => {
  TestBed.resetTestingModule();
  return TestBed.inject(SavingData).isOn();
};

describe('saving data', () => {
  beforeEach(() => {
    localStorage.clear();
    onLine();
  });
  afterAll(() => {
    localStorage.clear();
    onLine();
  });

  it('follows the browser and the line, where they say something', () => {
    const seen = [undefined, { saveData: true }, { effectiveType: '2g' }, { effectiveType: '4g' }].map((connection) => {
      onLine(connection);
      return isOn();
    });
    expect(seen).toEqual([false, true, true, false]);
  });

  it('is the person’s own word before all, and stays', () => {
    TestBed.inject(SavingData).choose(true);
    expect(isOn()).toBe(true);
    TestBed.inject(SavingData).choose(false);
    onLine({ saveData: true });
    expect(isOn()).toBe(false);
  });

  it('holds for the page where the browser keeps nothing', () => {
    const { localStorage: real } = window;
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new Error('denied');
      },
      configurable: true,
    });
    TestBed.resetTestingModule();
    const saving = TestBed.inject(SavingData);
    saving.choose(true);
    expect(saving.isOn()).toBe(true);
    Object.defineProperty(window, 'localStorage', { value: real, configurable: true });
  });
});
