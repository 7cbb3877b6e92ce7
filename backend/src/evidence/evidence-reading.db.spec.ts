import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  type EvidencePicturesPage,
  type Id,
  type Opening,
  type OpeningsPage,
  type Problem,
} from '@parole-tenue/contract';
import { DataSource } from 'typeorm';
import { EvidenceApp, photo } from '../../test/evidence-app.js';
import { Factory, PASSWORD } from '../../test/factories.js';
import { type Side, sideOf } from '../../test/side.js';
import { type Answer, type Browser } from '../../test/test-app.js';
import { EvidenceVault } from './keeping/evidence-vault.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

let evidence: EvidenceApp;
let make: Factory;
let cso: Side;
let observer: Side;
let donor: Side;
let ministry: Side;
let recommendationId: string;
let reference: string;
let file: Buffer;
/** A photo of the CSO's member, restricted. */
let id: Id;

beforeAll(async () => {
  evidence = await EvidenceApp.start();
  make = new Factory(evidence.app.data);
  cso = await sideOf(evidence.app, make, 'civil_society');
  observer = await sideOf(evidence.app, make, 'independent');
  donor = await sideOf(evidence.app, make, 'donor');
  ministry = await sideOf(evidence.app, make, 'government');
  ({ id: recommendationId, reference } = await make.recommendation());
  file = await photo(900, 600);
});
beforeEach(async () => {
  id = await evidence.bring(cso.member.browser, reference, file);
});
afterAll(() => evidence.stop());

const open = (who: Browser, body: object = {}) =>
  who.send<Opening & Problem>('POST', `/api/evidence/${id}/openings`, { body });
const marks = async () => (await cso.lead.browser.get<OpeningsPage>(`/api/evidence/${id}/openings`)).body.items;
const at = (level: string) => evidence.app.owner.query('UPDATE evidence SET level = $2 WHERE id = $1', [id, level]);
const offerTo = ({ organisationId }: Side) =>
  make.offer({ evidenceId: id, ownerId: cso.organisationId, organisationId, offeredById: cso.lead.account.id });
/** It leads, and is told as two people agreed. */
async function informMinistry(): Promise<void> {
  await make.responsibility({ recommendationId, organisationId: ministry.organisationId });
  const [evidenceId, owner, to, by] = [id, cso.organisationId, ministry.organisationId, cso.lead.account.id].map(
    (value) => `'${value}'`,
  );
  await evidence.app.owner.query(`BEGIN;
    INSERT INTO widenings (id, evidence_id, owner_id, to_organisation_id, asked_by_id, state, decided_by_id, decided_at)
      VALUES (gen_random_uuid(), ${evidenceId}, ${owner}, ${to}, ${by}, 'agreed', ${by}, now());
    INSERT INTO evidence_offers (id, evidence_id, owner_id, organisation_id, purpose, offered_by_id)
      VALUES (gen_random_uuid(), ${evidenceId}, ${owner}, ${to}, 'inform', ${by});
    COMMIT`);
}
const large = ({ pages }: Opening): string => pages[0]?.pictures.at(-1)?.url ?? '';
/** As bytes, over the network. */
async function fetched(who: Browser, url: string, headers = {}) {
  const answer = await evidence.ask(who, 'GET', url, headers);
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}
const codeOf = ({ bytes }: { bytes: Buffer }) => (JSON.parse(bytes.toString()) as Problem).code;
const refusalOf = ({ status, body }: Answer<Problem>) => [status, body.code];

describe('restricted evidence', () => {
  it('is opened by its own organisation, and read by the links of that opening', async () => {
    const { status, body } = await open(cso.lead.browser);
    expect([status, body.pages.map(({ page, pictures }) => [page, pictures.map(({ size }) => size)])]).toEqual([
      200,
      [[1, ['small', 'medium', 'large']]],
    ]);
    const minutes = (Date.parse(body.until) - Date.now()) / 60_000;
    expect([minutes > 9.8, minutes <= 10]).toEqual([true, true]);
    const picture = await fetched(cso.lead.browser, large(body));
    expect([picture.status, picture.headers.get('content-type'), picture.bytes.toString('latin1', 8, 12)]).toEqual([
      200,
      'image/webp',
      'WEBP',
    ]);
    expect(picture.headers.get('cache-control')).toBe('private, no-store');
    expect(picture.headers.has('etag')).toBe(false);
  });

  it('comes in nothing that runs, loads, is framed or read by another site', async () => {
    const { body } = await open(cso.lead.browser);
    for (const url of [large(body), body.original ?? '']) {
      const { headers } = await fetched(cso.lead.browser, url);
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
      });
    }
    const { headers: ofPicture } = await fetched(cso.lead.browser, large(body));
    const { headers: ofOriginal } = await fetched(cso.lead.browser, body.original ?? '');
    expect([ofPicture.get('content-disposition'), ofOriginal.get('content-disposition')]).toEqual([
      'inline; filename="picture.webp"',
      'attachment; filename="original.jpg"',
    ]);
  });

  it('is not read without a link, even where it is visible', async () => {
    const answer = await fetched(cso.member.browser, `/api/evidence/${id}/content/1/large`);
    expect([answer.status, codeOf(answer)]).toEqual([403, 'link_expired']);
    const original = await fetched(cso.member.browser, `/api/evidence/${id}/original`);
    expect([original.status, codeOf(original)]).toEqual([403, 'link_expired']);
  });

  it('is read by no link of another sign-in, evidence, page, size or time', async () => {
    const { body } = await open(cso.member.browser);
    const again = await evidence.app.signedIn(cso.member.account.email, PASSWORD);
    const other = await evidence.bring(cso.member.browser, reference, await photo());
    const url = large(body);
    const later = url.replace(/until=\d+/, (until) => `until=${String(Number(until.slice(6)) + 60)}`);
    const tries: [Browser, string][] = [
      [again, url],
      [cso.lead.browser, url],
      [cso.member.browser, url.replace(id, other)],
      [cso.member.browser, url.replace('/1/large', '/1/medium')],
      [cso.member.browser, url.replace(/\/content.*\?/, '/original?')],
      [cso.member.browser, later],
      [cso.member.browser, url.replace(/seal=.*/, 'seal=')],
    ];
    for (const [browser, tried] of tries) expect([tried, (await fetched(browser, tried)).status]).toEqual([tried, 403]);
    const visitor = await fetched(evidence.app.visitor(), url);
    expect([visitor.status, codeOf(visitor)]).toEqual([404, 'absent']);
    expect((await fetched(cso.member.browser, url)).status).toBe(200);
  });

  it('is read by a link for ten minutes', async () => {
    const { body } = await open(cso.member.browser);
    const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 10 * 60_000 + 1000);
    const late = await fetched(cso.member.browser, large(body));
    now.mockRestore();
    expect([late.status, codeOf(late)]).toEqual([403, 'link_expired']);
  });

  it('is absent for everybody else, with or without a link', async () => {
    const { body } = await open(cso.member.browser);
    for (const { browser } of [ministry.lead, donor.lead, observer.lead]) {
      expect(refusalOf(await open(browser))).toEqual([404, 'absent']);
      expect(refusalOf(await browser.get(`/api/evidence/${id}/pictures`))).toEqual([404, 'absent']);
      expect(refusalOf(await browser.get(`/api/evidence/${id}/openings`))).toEqual([404, 'absent']);
      for (const url of [large(body), body.original ?? '']) expect((await fetched(browser, url)).status).toBe(404);
    }
  });

  it('shows its owner who opened it: organisations by the day, own people by name, once each', async () => {
    await offerTo(observer);
    for (const browser of [observer.lead.browser, observer.lead.browser, observer.member.browser, cso.member.browser]) {
      expect((await open(browser)).status).toBe(200);
    }
    const own = { organisation: expect.objectContaining({ slug: cso.slug }), person: cso.member.account.name };
    const others = { organisation: expect.objectContaining({ slug: observer.slug }), person: null };
    const seen = await marks();
    expect(seen).toHaveLength(2);
    expect(seen).toEqual(
      expect.arrayContaining([
        { ...own, on: expect.stringMatching(DAY), part: 'clean' },
        { ...others, on: expect.stringMatching(DAY), part: 'clean' },
      ]),
    );
    expect(refusalOf(await observer.lead.browser.get(`/api/evidence/${id}/openings`))).toEqual([404, 'absent']);
  });

  it('is not opened by its own organisation that sees it small in a list, and by an observer it is', async () => {
    await offerTo(observer);
    const { body } = await open(cso.lead.browser, { cover: true });
    const sizes = body.pages.map(({ page, pictures }) => [page, pictures.map(({ size }) => size)]);
    expect([sizes, body.original]).toEqual([[[1, ['small']]], null]);
    const url = large(body);
    expect((await fetched(cso.lead.browser, url)).status).toBe(200);
    const larger = await fetched(cso.lead.browser, url.replace('/small', '/large'));
    expect([larger.status, codeOf(larger)]).toEqual([403, 'link_expired']);
    expect(await marks()).toEqual([]);
    await open(observer.lead.browser, { cover: true });
    expect((await marks()).map(({ organisation }) => organisation.slug)).toEqual([observer.slug]);
  });

  it('gives no link that is not recorded', async () => {
    await evidence.app.owner.query('REVOKE INSERT ON evidence_openings FROM parole_app');
    try {
      expect((await open(cso.member.browser)).status).toBe(500);
    } finally {
      await evidence.app.owner.query('GRANT INSERT ON evidence_openings TO parole_app');
    }
    expect(await marks()).toEqual([]);
  });

  it('is no longer read by a link once fewer may', async () => {
    await at('shared');
    const { body } = await open(donor.lead.browser);
    expect((await fetched(donor.lead.browser, large(body))).status).toBe(200);
    await at('restricted');
    expect((await fetched(donor.lead.browser, large(body))).status).toBe(404);
  });
});

describe('the original', () => {
  it('is handed to its owner and to observers it was offered to, as it came, and whoever takes it is recorded', async () => {
    await offerTo(observer);
    const { body } = await open(observer.member.browser);
    expect((await marks()).map(({ part }) => part)).toEqual(['clean']);
    const { status, bytes, headers } = await fetched(observer.member.browser, body.original ?? '');
    expect([status, bytes.equals(file), headers.get('content-type'), headers.get('content-length')]).toEqual([
      200,
      true,
      'image/jpeg',
      String(file.length),
    ]);
    expect((await marks()).map(({ part }) => part)).toEqual(['clean', 'original']);
  });

  it('is for nobody who reads the cleaned copy only', async () => {
    await informMinistry();
    const informed = await open(ministry.lead.browser);
    expect([informed.status, informed.body.original]).toEqual([200, null]);
    await at('public');
    const { body } = await open(donor.lead.browser);
    expect(body.original).toBeNull();
    expect((await fetched(donor.lead.browser, `/api/evidence/${id}/original`)).status).toBe(404);
    expect((await fetched(ministry.lead.browser, `/api/evidence/${id}/original`)).status).toBe(404);
  });

  it('of what was never cleaned goes out as bytes, whatever it says that it is', async () => {
    const page = Buffer.from('<!doctype html><script>alert(1)</script>');
    id = await evidence.bring(cso.member.browser, reference, page);
    expect(refusalOf(await open(cso.lead.browser))).toEqual([409, 'step_refused']);
    await cso.lead.browser.send('POST', `/api/evidence/${id}/keeping`, { version: 1 });
    const { body } = await open(cso.lead.browser);
    expect(body.pages).toEqual([]);
    const { bytes, headers } = await fetched(cso.lead.browser, body.original ?? '');
    expect([bytes.equals(page), headers.get('content-type'), headers.get('content-disposition')]).toEqual([
      true,
      'application/octet-stream',
      'attachment; filename="original.bin"',
    ]);
  });
});

describe('public pictures', () => {
  it('have plain addresses for everybody, and cost a repeat visit nothing', async () => {
    await at('public');
    const { body } = await evidence.app.visitor().get<EvidencePicturesPage>(`/api/evidence/${id}/pictures`);
    const url = `/api/evidence/${id}/content/1/medium`;
    expect([body.total, body.items[0]?.pictures[1]]).toMatchObject([
      1,
      { size: 'medium', width: 800, height: 533, url },
    ]);
    for (const browser of [evidence.app.visitor(), donor.lead.browser]) {
      const first = await fetched(browser, url);
      expect([first.status, first.bytes.length, first.headers.get('cache-control')]).toEqual([
        200,
        body.items[0]?.pictures[1]?.bytes,
        'public, no-cache',
      ]);
      const again = await fetched(browser, url, { 'If-None-Match': first.headers.get('etag') ?? '' });
      expect([again.status, again.bytes.length]).toEqual([304, 0]);
    }
    expect(await marks()).toEqual([]);
  });

  it('are not anybody’s but the own organisation’s while their statement is being written', async () => {
    const { id: recommendationId } = await make.recommendation();
    const said = { recommendationId, organisationId: cso.organisationId, authorId: cso.member.account.id };
    const draft = await make.assessment({ ...said, state: 'draft', judgement: 'minimum' });
    await evidence.app.owner.query(`UPDATE evidence SET level = 'public', statement_id = $2 WHERE id = $1`, [
      id,
      draft.id,
    ]);
    const url = `/api/evidence/${id}/content/1/large`;
    expect((await fetched(evidence.app.visitor(), url)).status).toBe(404);
    const { status, headers } = await fetched(cso.lead.browser, url);
    expect([status, headers.get('cache-control')]).toEqual([200, 'private, no-store']);
  });

  it('go when it is withdrawn', async () => {
    await at('public');
    await cso.lead.browser.send('POST', `/api/evidence/${id}/withdrawal`, {
      version: 1,
      body: { category: 'mistake' },
    });
    expect((await fetched(evidence.app.visitor(), `/api/evidence/${id}/content/1/large`)).status).toBe(404);
    expect(refusalOf(await open(cso.lead.browser))).toEqual([409, 'step_refused']);
  });

  it('are at no other address', async () => {
    await at('public');
    for (const wrong of ['0/large', '2/large', '1/huge', 'x/large', '1/original', '01/large']) {
      expect([wrong, (await fetched(evidence.app.visitor(), `/api/evidence/${id}/content/${wrong}`)).status]).toEqual([
        wrong,
        404,
      ]);
    }
  });
});

it('answers nothing of a file that was altered where it is kept', async () => {
  await at('public');
  const open = jest.spyOn(evidence.app.nest.get(EvidenceVault), 'openWhole');
  const url = `/api/evidence/${id}/content/1/small`;
  await evidence.app.owner.query(
    `UPDATE evidence_files f SET sealed_key = o.sealed_key FROM evidence_files o
     WHERE f.evidence_id = $1 AND o.evidence_id = $1 AND f.size = 'small' AND o.size = 'large'`,
    [id],
  );
  const answer = await fetched(evidence.app.visitor(), url);
  expect([answer.status, codeOf(answer), open.mock.calls.length]).toEqual([500, 'internal', 1]);
  open.mockRestore();
});

it('holds no connection to the database while a file is read', async () => {
  await at('public');
  const vault = evidence.app.nest.get(EvidenceVault);
  const openWhole = vault.openWhole.bind(vault);
  const { master } = evidence.app.nest.get(DataSource).driver as unknown as {
    master: { totalCount: number; idleCount: number };
  };
  const busy: number[] = [];
  const reading = jest.spyOn(vault, 'openWhole').mockImplementation((kept) => {
    busy.push(master.totalCount - master.idleCount);
    return openWhole(kept);
  });
  for (const browser of [evidence.app.visitor(), cso.lead.browser]) {
    expect((await fetched(browser, `/api/evidence/${id}/content/1/large`)).status).toBe(200);
  }
  reading.mockRestore();
  expect(busy).toEqual([0, 0]);
});
