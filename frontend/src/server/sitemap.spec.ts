import { Sitemap } from './sitemap';

const ORIGIN = 'https://tenue.example';
const pages: Record<string, object> = {
  '/api/recommendations?limit=100': { items: [{ reference: 'PD-N2' }], nextCursor: 'a b' },
  '/api/recommendations?limit=100&cursor=a%20b': { items: [{ reference: 'A&B' }], nextCursor: null },
  '/api/organisations?limit=100': { items: [{ slug: 'min-emploi' }], nextCursor: null },
  '/api/frameworks?limit=100': { items: [], nextCursor: null },
};
const asked: string[] = [];
let status = 200;
const api = (path: string) => {
  asked.push(path);
  return Promise.resolve({ status, headers: {}, body: JSON.stringify(pages[path] ?? {}) });
};

beforeEach(() => {
  asked.length = 0;
  status = 200;
});

describe('the list of pages for search engines', () => {
  it('has every public page in both languages, each with the other', async () => {
    const file = await new Sitemap().file(ORIGIN, api);
    const places = [...file.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, place]) => place);
    expect(places).toEqual(
      expect.arrayContaining([
        `${ORIGIN}/fr`,
        `${ORIGIN}/en/recommendations/PD-N2`,
        `${ORIGIN}/fr/recommendations/A%26B`,
        `${ORIGIN}/fr/organisations/min-emploi`,
      ]),
    );
    expect(file).toContain(
      `<loc>${ORIGIN}/en/method</loc><xhtml:link rel="alternate" hreflang="fr" href="${ORIGIN}/fr/method"/>`,
    );
    expect(new DOMParser().parseFromString(file, 'application/xml').querySelector('parsererror')).toBeNull();
  });

  it('is made once, however many ask in the same minute', async () => {
    const sitemap = new Sitemap();
    await Promise.all(Array.from({ length: 50 }, () => sitemap.file(ORIGIN, api)));
    expect(asked).toHaveLength(4);
  });

  it('is not half a list: where the API does not answer there is none, and the next one asks again', async () => {
    const sitemap = new Sitemap();
    status = 503;
    await expect(sitemap.file(ORIGIN, api)).rejects.toThrow('answered 503');
    status = 200;
    expect(await sitemap.file(ORIGIN, api)).toContain('/fr/recommendations/PD-N2');
  });
});
