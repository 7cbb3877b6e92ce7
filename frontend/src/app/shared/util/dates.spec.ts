import { daysBetween, formatAgo, formatDate, formatDayShort } from './dates';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('dates', () => {
  it.each([
    ['2026-11-15', 'fr', '15 novembre 2026'],
    ['2026-11-01', 'fr', '1er novembre 2026'],
    ['2026-11-01', 'en', '1 November 2026'],
    ['2020-11', 'fr', 'novembre 2020'],
    ['2012', 'fr', '2012'],
  ] as const)('writes %s in %s as %s', (date, language, expected) => {
    expect(plain(formatDate(date, language))).toBe(expected);
  });

  it('never claims more precision than is known', () => {
    expect(formatDate('2020-01-01', 'fr', 'year')).toBe('2020');
    expect(plain(formatDate('2020-11-01', 'fr', 'month'))).toBe('novembre 2020');
  });

  it('writes a day in few letters', () => {
    expect(plain(formatDayShort('2026-11-09', 'fr'))).toBe('9 nov.');
    expect(formatDayShort('2026-11-09', 'en')).toBe('9 Nov');
  });

  it.each([
    ['2026-11-22', 'aujourd’hui'],
    ['2026-11-21', 'hier'],
    ['2026-11-19', 'il y a 3 jours'],
    ['2026-09-20', 'il y a 2 mois'],
    ['2025-11-23', 'il y a 11 mois'],
    ['2025-11-22', 'il y a 1 an'],
    ['2025-11-20', 'il y a 1 an'],
  ])('says how long ago %s was', (day, expected) => {
    expect(plain(formatAgo(day, '2026-11-22', 'fr'))).toBe(expected);
  });

  it('counts days across a change of month', () => {
    expect(daysBetween('2026-10-30', '2026-11-02')).toBe(3);
  });
});
