import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { loadImage } from '@napi-rs/canvas';
import { type Factory, inBoth } from '../../test/factories.js';
import { appWith, type Side } from '../../test/side.js';
import { type Browser, type TestApp } from '../../test/test-app.js';
import { CardDrawer } from './card-drawer.js';

let app: TestApp;
let make: Factory;
let cso: Side;
let ministry: Side;
let recommendationId: string;

beforeAll(async () => {
  ({ app, make, cso, ministry } = await appWith({ cso: 'civil_society', ministry: 'government' }));
  const text = inBoth('Créer des possibilités d’emploi dans tout le Mali');
  ({ id: recommendationId } = await make.recommendation({ reference: 'T-1', text }));
  await make.assessment({ recommendationId, organisationId: ministry.organisationId, judgement: 'full' });
});
afterEach(() => {
  jest.restoreAllMocks();
});
afterAll(() => app.stop());

/** As bytes, which a browser of the tests reads as text. */
async function cardAt(path: string, { cookies }: Browser = app.visitor(), headers: Record<string, string> = {}) {
  const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
  return app.nest.inject({ url: `/api/cards/${path}`, headers: { ...headers, ...(cookie !== '' && { cookie }) } });
}
const sizeOf = async (bytes: Buffer): Promise<[number, number]> => {
  const { width, height } = await loadImage(bytes);
  return [width, height];
};

describe('a card', () => {
  it.each(['fr', 'en', 'fr/T-1', 'en/T-1'])('is a picture of 1200 × 630 that weighs little: %s', async (path) => {
    const { statusCode, headers, rawPayload } = await cardAt(path);
    expect([statusCode, headers['content-type']]).toEqual([200, 'image/png']);
    expect(rawPayload.subarray(1, 4).toString()).toBe('PNG');
    expect(await sizeOf(rawPayload)).toEqual([1200, 630]);
    expect(rawPayload.length).toBeLessThan(80_000);
  });

  it('is kept by whoever has it, and shown where others show a link to it', async () => {
    const { headers } = await cardAt('fr/T-1');
    expect(headers).toMatchObject({
      'cache-control': 'public, no-cache',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'cross-origin',
      'content-disposition': 'inline; filename="parole-tenue.png"',
      etag: expect.stringMatching(/^W\/"[\w-]{27}"$/),
    });
    const again = await cardAt('fr/T-1', app.visitor(), { 'if-none-match': String(headers.etag) });
    expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0]);
  });

  it.each(['fr/XX-9', 'de/T-1', 'de', 'fr/t%2F..%2F1'])('is not there for what is not there: %s', async (path) => {
    expect((await cardAt(path)).statusCode).toBe(404);
  });

  it('takes no parameter, so that nobody makes it draw the same over and over', async () => {
    expect((await cardAt('fr/T-1?v=1')).statusCode).toBe(400);
  });

  it('is another one once a side speaks, and the same for whoever asks', async () => {
    const tagFor = async (browser?: Browser) => (await cardAt('fr/T-1', browser)).headers.etag;
    const before = await tagFor();
    const { id } = await make.assessment({
      ...{ recommendationId, organisationId: cso.organisationId, authorId: cso.member.account.id },
      ...{ judgement: 'not_initiated', state: 'draft' },
    });
    for (const browser of [app.visitor(), cso.member.browser, ministry.lead.browser]) {
      expect(await tagFor(browser)).toBe(before);
    }
    await app.data.query(`UPDATE statements SET state = 'published', published_at = now() WHERE id = $1`, [id]);
    const after = await tagFor();
    expect(after).not.toBe(before);
    expect(await tagFor(cso.member.browser)).toBe(after);
  });

  it('says where it is typed in, and what is fictional', async () => {
    const draw = jest.spyOn(app.nest.get(CardDrawer), 'draw');
    await make.recommendation({ reference: 'T-2', text: { fr: null, en: 'Only in English', original: 'en' } });
    await cardAt('fr/T-2');
    expect(draw.mock.calls).toEqual([
      [
        {
          ...{ language: 'fr', address: '127.0.0.1:3000/r/T-2', isDemo: true },
          recommendation: {
            ...{ reference: 'T-2', text: 'Only in English', textLanguage: 'en', divergence: null },
            ...{ day: new Date().toISOString().slice(0, 10), sides: expect.any(Array) as unknown },
          },
        },
      ],
    ]);
  });
});

describe('a flood of requests for cards', () => {
  it('draws each picture once, one at a time', async () => {
    for (const reference of ['F-1', 'F-2', 'F-3']) await make.recommendation({ reference });
    const drawer = app.nest.get(CardDrawer);
    const actual = drawer.draw.bind(drawer);
    let [running, most] = [0, 0];
    const draw = jest.spyOn(drawer, 'draw').mockImplementation(async (card) => {
      most = Math.max(most, ++running);
      return actual(card).finally(() => running--);
    });
    const paths = ['fr/F-1', 'fr/F-2', 'en/F-3'];
    const answers = await Promise.all(Array.from({ length: 120 }, (_, index) => cardAt(paths[index % 3] ?? '')));
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    expect([draw.mock.calls.length, most]).toEqual([3, 1]);
  });

  it('is told when to ask again where twenty wait, and then answered', async () => {
    const references = Array.from({ length: 22 }, (_, index) => `W-${String(index)}`);
    for (const reference of references) await make.recommendation({ reference });
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    jest.spyOn(app.nest.get(CardDrawer), 'draw').mockImplementation(() => gate.then(() => Buffer.from('')));
    const answers = references.map((reference) => cardAt(`fr/${reference}`));
    const refused = await Promise.race(answers);
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([503, '10']);
    expect(refused.headers['cache-control']).toBe('private, no-store');
    open();
    // One is drawn while twenty wait, unless the one before still rests.
    const statuses = (await Promise.all(answers)).map(({ statusCode }) => statusCode);
    expect([20, 21]).toContain(statuses.filter((status) => status === 200).length);
  });
});
