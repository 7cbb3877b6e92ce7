import { LANGUAGES } from '@parole-tenue/contract';

import { type ServerContext } from './server-context';

/** Pages that are there whatever the register holds. */
const PAGES = [
  '',
  '/recommendations',
  '/disagreements',
  '/silences',
  '/map',
  '/organisations',
  '/frameworks',
  '/method',
  '/data',
];
/** What has a page each, and by what its address names it. */
const LISTED = { recommendations: 'reference', organisations: 'slug', frameworks: 'slug' } as const;
/** As many as one file may name. */
const MOST = 50_000;
const FRESH_MS = 60_000;

type Api = ServerContext['api'];
interface Listing {
  items: Record<string, unknown>[];
  nextCursor: string | null;
}

/** Every public page in both languages, for search engines; made anew at most once a minute. */
export class Sitemap {
  private made: { at: number; file: Promise<string> } | undefined;

  file(origin: string, api: Api): Promise<string> {
    const now = Date.now();
    if (this.made && now - this.made.at < FRESH_MS) return this.made.file;
    const file = write(origin, api);
    const made = { at: now, file };
    this.made = made;
    file.catch(() => {
      if (this.made === made) this.made = undefined;
    });
    return file;
  }
}

async function write(origin: string, api: Api): Promise<string> {
  const listed = await Promise.all(
    Object.entries(LISTED).map(async ([list, name]) => {
      const names = await namesIn(list, name, api);
      return names.map((one) => `/${list}/${encodeURIComponent(one)}`);
    }),
  );
  const paths = [...PAGES, ...listed.flat()].slice(0, MOST / LANGUAGES.length);
  const entries = paths.flatMap((path) => LANGUAGES.map((language) => entry(origin, path, language)));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n');
}

function entry(origin: string, path: string, language: string): string {
  const versions = LANGUAGES.map(
    (one) => `<xhtml:link rel="alternate" hreflang="${one}" href="${origin}/${one}${path}"/>`,
  );
  return `<url><loc>${origin}/${language}${path}</loc>${versions.join('')}</url>`;
}

/** @throws Error where the API does not answer: half a list is none */
async function namesIn(list: string, name: string, api: Api): Promise<string[]> {
  const names: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null && names.length < MOST) {
    const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const { status, body } = await api(`/api/${list}?limit=100${after}`, {});
    if (status !== 200) throw new Error(`the list of ${list} was answered ${status}`);
    const page = JSON.parse(body) as Listing;
    names.push(...page.items.map((item) => String(item[name])));
    cursor = page.nextCursor;
  }
  return names;
}
