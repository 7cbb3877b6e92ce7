import { type DatePrecision, type Day, type Language } from '@parole-tenue/contract';

type Length = 'long' | 'short';

const PRECISION_BY_LENGTH: Readonly<Record<number, DatePrecision>> = { 4: 'year', 7: 'month', 10: 'day' };

/**
 * A date as people write it: `15 novembre 2026`, `novembre 2026` or `2026`, never more precise than it is known.
 * Days are days in Bamako, which keeps universal time.
 */
export function formatDate(
  date: string,
  language: Language,
  precision?: DatePrecision,
  length: Length = 'long',
): string {
  const known = precision ?? PRECISION_BY_LENGTH[date.length] ?? 'day';
  const parts: Intl.DateTimeFormatOptions = {
    timeZone: 'Africa/Bamako',
    year: 'numeric',
    ...(known === 'year' ? {} : { month: length }),
    ...(known === 'day' ? { day: 'numeric' } : {}),
  };
  return firstOfMonth(new Intl.DateTimeFormat(localeOf(language), parts).format(new Date(date)), language);
}

/** A day in few letters, without the year: `9 nov.` */
export function formatDayShort(day: Day, language: Language): string {
  const parts: Intl.DateTimeFormatOptions = { timeZone: 'Africa/Bamako', month: 'short', day: 'numeric' };
  return firstOfMonth(new Intl.DateTimeFormat(localeOf(language), parts).format(new Date(day)), language);
}

/** How long ago in whole days, months or years: `il y a 2 mois`. */
export function formatAgo(day: Day, today: Day, language: Language): string {
  const days = daysBetween(day, today);
  const format = new Intl.RelativeTimeFormat(localeOf(language), { numeric: days < 2 ? 'auto' : 'always' });
  if (days < 31) return format.format(-days, 'day');
  if (days < 365) return format.format(-Math.floor(days / 30.44), 'month');
  return format.format(-Math.max(1, Math.floor(days / 365.25)), 'year');
}

/** The time of day in Bamako: `14:03`. */
export function formatTime(instant: Date, language: Language): string {
  const parts: Intl.DateTimeFormatOptions = { timeZone: 'Africa/Bamako', hour: '2-digit', minute: '2-digit' };
  return new Intl.DateTimeFormat(localeOf(language), parts).format(instant);
}

/** Whole days from one day to another; negative when the other is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The present day in Bamako. */
export function today(): Day {
  return new Date().toISOString().slice(0, 10);
}

export function localeOf(language: Language): string {
  return language === 'fr' ? 'fr-FR' : 'en-GB';
}

/** French says "1er", and Intl does not. */
function firstOfMonth(text: string, language: Language): string {
  return language === 'fr' ? text.replace(/^1(?=\s)/, '1er') : text;
}
