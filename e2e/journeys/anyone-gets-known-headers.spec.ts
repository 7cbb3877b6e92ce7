import { type APIResponse, expect, test } from '@playwright/test';
import { signIn, signOut, test as people } from '../support/person.js';

type Headers = Record<string, unknown>;

/** By hand, from access.md: what stands on every answer. */
const EVERY: Headers = {
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
};
const PAGE: Headers = {
  ...EVERY,
  'origin-agent-cluster': '?1',
  'x-dns-prefetch-control': 'off',
  'x-frame-options': 'DENY',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; " +
    "base-uri 'self'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types angular",
  'content-type': 'text/html;charset=UTF-8',
};
const REVALIDATED = { 'cache-control': 'public, no-cache', etag: expect.stringMatching(/^W\/"/) as unknown };
const FILE: Headers = {
  ...EVERY,
  etag: expect.stringMatching(/^W\/"/),
};
const KEPT_FOR_A_YEAR = { 'cache-control': 'public, max-age=31536000, immutable' };

/** Written by Node around any answer, and by how it was compressed. */
const OF_THE_CONNECTION = ['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding'];

const headersOf = (answer: APIResponse): Headers =>
  Object.fromEntries(Object.entries(answer.headers()).filter(([name]) => !OF_THE_CONNECTION.includes(name)));

const PLAIN = { headers: { 'accept-encoding': 'identity' } };

test('pages carry exactly what is known of them', async ({ request }) => {
  for (const path of ['/fr', '/en/recommendations/PD-N2', '/fr/nowhere']) {
    const kept = path === '/fr/nowhere' ? { 'cache-control': 'private, no-store' } : { ...REVALIDATED, vary: 'Cookie' };
    expect(headersOf(await request.get(path, PLAIN)), path).toEqual({ ...PAGE, ...kept });
  }
  for (const path of ['/fr/work', '/fr/sign-in']) {
    expect(headersOf(await request.get(path, PLAIN)), path).toEqual({ ...PAGE, 'cache-control': 'private, no-store' });
  }
  expect(headersOf(await request.get('/', { ...PLAIN, maxRedirects: 0 }))).toEqual({
    ...PAGE,
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'private, no-store',
    location: '/fr',
    vary: 'Accept-Language, Cookie',
  });
});

test('files carry exactly what is known of them', async ({ request }) => {
  const html = await (await request.get('/fr', PLAIN)).text();
  const script = /<script src="([^"]+)" type="module">/.exec(html)?.[1] ?? '';
  const style = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] ?? '';
  const files: [string, string, Headers][] = [
    [`/${script}`, 'application/javascript; charset=utf-8', KEPT_FOR_A_YEAR],
    [`/${style}`, 'text/css; charset=utf-8', KEPT_FOR_A_YEAR],
    ['/icon.svg', 'image/svg+xml', { 'cache-control': 'public, no-cache' }],
  ];
  for (const [path, type, kept] of files) {
    const expected = { ...FILE, ...kept, 'content-type': type, vary: 'accept-encoding' };
    expect(headersOf(await request.get(path, PLAIN)), path).toEqual(expected);
  }
});

test('a page turns no text into markup, whoever brings it', async ({ page }) => {
  await page.goto('/fr');
  const tried = await page.evaluate(() => {
    try {
      document.createElement('div').innerHTML = '<img src="x">';
      return 'done';
    } catch (error) {
      return String(error);
    }
  });
  expect(tried).toContain("requires 'TrustedHTML'");
});

people('the reader of the interface works under its own policy', async ({ page }) => {
  await page.goto('/api/docs#/reference');
  await page
    .getByRole('button', { name: /GET.*\/api\/themes/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Try it out' }).click();
  await page.getByRole('button', { name: 'Execute' }).click();
  await expect(page.locator('.live-responses-table .response-col_status').last()).toContainText('200');
});

people('after signing out, "back" shows nothing, here and in other windows', async ({ page, context }) => {
  await signIn(page, 'ministry.lead');
  const other = await context.newPage();
  await other.goto('/fr/work');
  const work = { name: 'Mon travail', level: 1 } as const;
  await expect(other.getByRole('heading', work)).toBeVisible();
  await page.goto('/fr/recommendations');
  await page.goto('/fr/work');
  await expect(page.getByRole('heading', work)).toBeVisible();

  await signOut(page);
  await expect(page.getByRole('link', { name: 'Se connecter' })).toBeVisible();
  await expect(other).toHaveURL(/\/fr\/sign-in/);
  for (let step = 0; step < 3; step += 1) {
    await page.goBack();
    await expect(page.getByRole('heading', work)).toHaveCount(0);
  }
});
