import { type APIRequestContext, type APIResponse } from '@playwright/test';
import { type Evidence, type RecommendationStory } from '@parole-tenue/contract';
import { LANGUAGES, PUBLIC_PAGES } from '../support/pages.js';
import { expect, test } from '../support/person.js';

/** Drawn in the browser, for whoever signs in. */
const ENTRANCES = ['/sign-in', '/forgotten-password', '/new-password', '/invitation'];
const PAGES = PUBLIC_PAGES.filter((path) => path !== '/nowhere' && !ENTRANCES.includes(path));
const OF_SOMEBODY = ['/work', '/account', '/organisation', '/register/frameworks', '/administration/people'];

/** What stands in the head of a page as it is sent: by name or property, and links by what they are. */
interface Head {
  title: string;
  told: Map<string, string[]>;
  links: Map<string, string>;
  text: string;
}

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&nbsp;', '\u00a0').replaceAll('&amp;', '&');

function headOf(html: string): Head {
  const text = html.slice(0, html.indexOf('</head>')).replace(/<style[^]*?<\/style>/g, '');
  const told = new Map<string, string[]>();
  for (const [tag] of text.matchAll(/<meta [^>]*>/g)) {
    const name = /(?:name|property)="([^"]+)"/.exec(tag)?.[1] ?? '';
    told.set(name, [...(told.get(name) ?? []), unescaped(/content="([^"]*)"/.exec(tag)?.[1] ?? '')]);
  }
  const links = new Map<string, string>();
  for (const [tag] of text.matchAll(/<link [^>]*>/g)) {
    const [rel = '', language = ''] = [/rel="([^"]+)"/.exec(tag)?.[1], /hreflang="([^"]+)"/.exec(tag)?.[1]];
    links.set([rel, language].filter(Boolean).join(' '), /href="([^"]+)"/.exec(tag)?.[1] ?? '');
  }
  return { title: unescaped(/<title>([^<]*)<\/title>/.exec(text)?.[1] ?? ''), told, links, text };
}

async function headAt(request: APIRequestContext, path: string): Promise<Head & { status: number; html: string }> {
  const answer = await request.get(path);
  const html = await answer.text();
  return { ...headOf(html), status: answer.status(), html };
}

const first = ({ told }: Head, name: string): string => told.get(name)?.[0] ?? '';
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const sizeOf = async (answer: APIResponse): Promise<[string, number, number]> => {
  const bytes = await answer.body();
  return [bytes.subarray(1, 4).toString(), bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

for (const language of LANGUAGES) {
  test(`every public page says in its head what it is, where it stands and what a preview shows, in ${language}`, async ({
    request,
    baseURL,
  }) => {
    const titles = new Set<string>();
    for (const path of PAGES) {
      const [bare = ''] = path.split('?');
      const head = await headAt(request, `/${language}${path}`);
      const here = `${String(baseURL)}/${language}${bare}`;
      expect(head.status, path).toBe(200);
      expect(head.text, path).toContain(`<html lang="${language}"`);
      expect(head.title, path).toMatch(/\S · Parole tenue$/);
      expect(head.title, path).toBe(`${first(head, 'og:title')} · Parole tenue`);
      expect(first(head, 'description').length, path).toBeGreaterThan(40);
      expect(first(head, 'og:description').length, path).toBeGreaterThan(40);
      expect(Object.fromEntries(head.links), path).toMatchObject({
        canonical: here,
        'alternate fr': `${String(baseURL)}/fr${bare}`,
        'alternate en': `${String(baseURL)}/en${bare}`,
        'alternate x-default': `${String(baseURL)}/fr${bare}`,
      });
      const reference = /^\/recommendations\/(.+)$/.exec(bare)?.[1];
      expect(Object.fromEntries(head.told), path).toMatchObject({
        'og:url': [here],
        'og:site_name': ['Parole tenue'],
        'og:type': [reference === undefined ? 'website' : 'article'],
        'og:locale': [language === 'fr' ? 'fr_FR' : 'en_GB'],
        'og:image': [`${String(baseURL)}/api/cards/${[language, reference].filter(Boolean).join('/')}`],
        'og:image:width': ['1200'],
        'og:image:height': ['630'],
        'twitter:card': ['summary_large_image'],
      });
      const once = [...head.told].filter(([name]) => /^(og:|twitter:|description$)/.test(name));
      for (const [name, contents] of once) expect([path, name, contents.length]).toEqual([path, name, 1]);
      titles.add(`${bare} ${head.title}`);
    }
    expect(new Set([...titles].map((title) => title.split(' ').slice(1).join(' '))).size).toBe(titles.size);
  });
}

test('a preview of a recommendation tells what the strip says aloud, and shows its picture', async ({ request }) => {
  for (const language of LANGUAGES) {
    const head = await headAt(request, `/${language}/recommendations/PD-N2`);
    const strip = /role="img"[^>]*aria-label="([^"]+)"/.exec(head.html)?.[1] ?? '';
    expect(plain(first(head, 'og:description'))).toBe(plain(unescaped(strip)));
    expect(first(head, 'og:image:alt')).toBe(first(head, 'og:description'));
    const card = await request.get(first(head, 'og:image'));
    expect(card.headers()).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, no-cache',
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(await sizeOf(card)).toEqual(['PNG', 1200, 630]);
  }
});

test('a page that is not there, or only for who signs in, is told to nobody', async ({ request }) => {
  const nowhere = ['/nowhere', '/recommendations/XX-1', '/evidence/11111111-1111-4111-8111-111111111111'];
  for (const language of LANGUAGES) {
    for (const path of nowhere) {
      const head = await headAt(request, `/${language}${path}`);
      expect([path, head.status, first(head, 'robots')]).toEqual([path, 404, 'noindex']);
      expect([path, ...head.links.keys()]).not.toContain('canonical');
      expect([...head.told.keys()].filter((name) => name.startsWith('og:'))).toEqual([]);
    }
    for (const path of [...ENTRANCES, ...OF_SOMEBODY]) {
      const head = await headAt(request, `/${language}${path}`);
      expect([path, head.status, head.title]).toEqual([path, 200, 'Parole tenue']);
      expect([...head.told.keys()].filter((name) => /^(og|twitter):/.test(name))).toEqual([]);
      expect([...head.links.keys()].filter((name) => /canonical|alternate/.test(name))).toEqual([]);
    }
  }
});

test('heads and pictures tell whoever is signed in no more than everybody', async ({ as, request }) => {
  const { request: lead } = await as('cso.lead');
  const { items } = (await (await lead.get('/api/evidence?limit=100')).json()) as { items: Evidence[] };
  const restricted = items.find(({ level }) => level === 'restricted');
  expect(restricted).toBeDefined();
  const { html, status } = await headAt(lead, `/fr/evidence/${restricted?.id ?? ''}`);
  expect(status).toBe(404);
  expect(html).not.toContain(restricted?.caption ?? '?');
  for (const path of ['/fr/recommendations/PD-N2', '/en/recommendations/PD-N7']) {
    expect((await headAt(lead, path)).text).toBe((await headAt(request, path)).text);
  }
  const pictures = await Promise.all([lead, request].map((one) => one.get('/api/cards/fr/PD-N2')));
  const [ours, theirs] = await Promise.all(pictures.map((picture) => picture.body()));
  expect(ours?.equals(theirs ?? Buffer.alloc(0))).toBe(true);
});

test('a short address leads to the story in the reader’s language, and an unknown one to the page that says so', async ({
  request,
  page,
  browser,
  baseURL,
}) => {
  const ask = (path: string, headers: Record<string, string>) => request.get(path, { headers, maxRedirects: 0 });
  for (const [language, headers] of [
    ['fr', { 'accept-language': 'de' }],
    ['en', { 'accept-language': 'en' }],
    ['fr', { 'accept-language': 'en', cookie: 'language=fr' }],
  ] as [string, Record<string, string>][]) {
    const answer = await ask('/r/pd-n2', headers);
    expect([answer.status(), answer.headers()['location']]).toEqual([302, `/${language}/recommendations/PD-N2`]);
    expect(answer.headers()['cache-control']).toBe('private, no-store');
  }
  const [unknown, facets] = [await ask('/r/XX-1', { 'accept-language': 'en' }), await ask('/r/facets', {})];
  expect([unknown.status(), facets.status()]).toEqual([404, 404]);
  expect(await unknown.text()).toContain('<html lang="en"');

  await page.goto('/r/PD-N2');
  await expect(page).toHaveURL(/\/fr\/recommendations\/PD-N2$/);
  const english = await browser.newContext({ locale: 'en-GB', baseURL });
  const reader = await english.newPage();
  await reader.goto('/r/XX-1', { waitUntil: 'networkidle' });
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('This page does not exist');
  await expect(reader.locator('html')).toHaveAttribute('lang', 'en');
  await english.close();
});

test('search engines find every public page, and nothing else', async ({ request, baseURL }) => {
  const robots = await request.get('/robots.txt');
  expect(robots.headers()['content-type']).toBe('text/plain; charset=utf-8');
  expect(await robots.text()).toContain(`Sitemap: ${String(baseURL)}/sitemap.xml`);
  const answer = await request.get('/sitemap.xml');
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/xml; charset=utf-8']);
  const places = [...(await answer.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, place = '']) => place);
  const named = PAGES.filter((path) => !path.includes('?')).flatMap((path) =>
    LANGUAGES.map((language) => `${String(baseURL)}/${language}${path}`),
  );
  expect(named.filter((place) => !places.includes(place))).toEqual([]);
  const fixed = places.filter((place) => !/\/(recommendations|organisations|frameworks)\/./.test(place));
  for (const place of fixed) expect([place, (await request.get(place)).status()]).toEqual([place, 200]);
});

test('how to cite a recommendation is text for whoever runs no script, and a button for the others', async ({
  browser,
  page,
  context,
  baseURL,
}) => {
  const story = (await (await context.request.get('/api/recommendations/PD-N2')).json()) as RecommendationStory;
  const cited = `« ${story.text.fr ?? ''} », PD-N2, consulté le `;
  const bare = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const still = await bare.newPage();
  await still.goto('/fr/recommendations/PD-N2');
  const text = still.getByRole('region', { name: 'Citer cette page' });
  expect(plain(await text.innerText())).toContain(cited);
  await expect(text.getByRole('button')).toBeHidden();
  await text.getByRole('link').click();
  await expect(still).toHaveURL(/\/recommendations\/PD-N2$/);
  await bare.close();

  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/fr/recommendations/PD-N2', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Copier la citation' }).click();
  await expect(page.getByText('La citation est copiée.')).toBeVisible();
  expect(plain(await page.evaluate(() => navigator.clipboard.readText()))).toMatch(
    new RegExp(`^Parole tenue \\(démonstration\\), .*${String(baseURL)}/r/PD-N2$`),
  );
});
