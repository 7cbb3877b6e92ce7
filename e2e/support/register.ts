import { randomUUID } from 'node:crypto';
import { type APIResponse, type Page } from '@playwright/test';
import { expect } from './person.js';

async function told(answer: APIResponse, what: string): Promise<unknown> {
  expect(answer.ok(), `${what}: ${String(answer.status())} ${await answer.text()}`).toBe(true);
  return answer.json();
}

/** Has an editor measure a recommendation by a template. */
export async function measureBy(editor: Page, reference: string, template: string): Promise<void> {
  const { version } = (await (await editor.request.get(`/api/recommendations/${reference}`)).json()) as {
    version: number;
  };
  const changed = await editor.request.patch(`/api/recommendations/${reference}`, {
    data: { template },
    headers: { 'If-Match': `"${String(version)}"` },
  });
  await told(changed, `${reference} is measured by ${template}`);
}

/** Has an editor give an organisation the lead of a recommendation. */
export async function appoint(editor: Page, reference: string, organisation: string): Promise<void> {
  const data = { recommendation: reference, organisation, part: 'lead', basis: 'proposal', from: null, until: null };
  await told(
    await editor.request.put(`/api/responsibilities/${randomUUID()}`, { data }),
    `${organisation} leads ${reference}`,
  );
}

/** Has the lead plan a count by sex. */
export async function planCount(lead: Page, reference: string, title: string): Promise<void> {
  const data = {
    ...{ recommendation: reference, kind: 'count', unit: 'people', slot: null, direction: 'up', isCumulative: false },
    ...{ title: { fr: title, en: null }, dimensions: ['sex'], quotaRule: null },
    ...{ baseline: null, target: null, targets: [] },
  };
  await told(await lead.request.put(`/api/indicators/${randomUUID()}`, { data }), `${title} is counted`);
}
