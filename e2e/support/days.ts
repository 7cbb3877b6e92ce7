const DAY_MS = 86_400_000;

/** A day so many days ago, as a date field takes it. Bamako keeps universal time. */
export function dayAgo(days: number): string {
  return new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);
}

/** A day as a French reader sees it: `19 novembre 2026`. */
export function inFrench(day: string): string {
  const text = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
  return text.replace(/^1(?=\s)/, '1er');
}
