import { randomUUID } from 'node:crypto';
import { periodOf } from '@parole-tenue/contract';
import { dayAgo, type Factory } from './factories.js';
import { indicatorOn, milestoneOn, responsibilityOf, templateOf } from './plans.js';
import { type Person, type Side } from './side.js';
import { type Answer } from './test-app.js';

/** One request that writes, by whom, and of what record the journal shall tell. */
interface PlanningCase {
  send: () => Promise<Answer>;
  by: Person;
  noun: string;
  id: string;
}

/** Planning by a ministry that leads, and what editors do to the register. */
export function planningCases(
  make: () => Factory,
  side: () => Side,
  editor: () => Person,
): Record<string, () => Promise<PlanningCase>> {
  const ground = async () => {
    const { id: recommendationId, reference } = await make().recommendation();
    const { organisationId } = side();
    await make().responsibility({ recommendationId, organisationId });
    return { recommendationId, organisationId, reference };
  };
  const put = (by: Person, noun: string, path: string, body: object): PlanningCase => {
    const id = randomUUID();
    return { send: () => by.browser.send('PUT', `/api/${path}/${id}`, { body }), by, noun, id };
  };
  const patch = (by: Person, noun: string, path: string, id: string, body: object): PlanningCase => ({
    ...{ send: () => by.browser.send('PATCH', `/api/${path}/${id}`, { version: 1, body }), by, noun, id },
  });
  return {
    'PUT /api/milestones/{id}': async () =>
      put(side().lead, 'milestone', 'milestones', milestoneOn((await ground()).reference, side().slug)),
    'PATCH /api/milestones/{id}': async () => {
      const { recommendationId, organisationId } = await ground();
      const { id } = await make().milestone({ recommendationId, organisationId });
      const reason = { fr: 'Le financement est arrivé en retard.', en: null };
      return patch(side().lead, 'milestone', 'milestones', id, { plannedOn: dayAgo(-90), reason });
    },
    'PUT /api/indicators/{id}': async () =>
      put(side().lead, 'indicator', 'indicators', indicatorOn((await ground()).reference)),
    'PATCH /api/indicators/{id}': async () => {
      const { recommendationId, organisationId } = await ground();
      const { id } = await make().indicator({ recommendationId, organisationId });
      return patch(side().lead, 'indicator', 'indicators', id, { direction: 'down' });
    },
    'PATCH /api/focal-points/{reference}': async () => {
      const { recommendationId: id, reference } = await ground();
      const [by, body] = [side().lead, { focalPoint: side().member.account.id, alternate: null }];
      const send = () => by.browser.send('PATCH', `/api/focal-points/${reference}`, { version: 1, body });
      return { send, by, noun: 'focal_point', id };
    },
    'PUT /api/templates/{id}': () => Promise.resolve(put(editor(), 'template', 'templates', templateOf())),
    'PATCH /api/templates/{id}': async () => {
      const { id } = await make().template();
      return patch(editor(), 'template', 'templates', id, { title: { fr: 'Autrement', en: null } });
    },
    'PUT /api/responsibilities/{id}': async () => {
      const { reference } = await ground();
      return put(editor(), 'responsibility', 'responsibilities', responsibilityOf(reference, side().slug));
    },
    'PATCH /api/responsibilities/{id}': async () => {
      const { id: recommendationId } = await make().recommendation();
      const { id } = await make().responsibility({ recommendationId, organisationId: side().organisationId });
      return patch(editor(), 'responsibility', 'responsibilities', id, { until: dayAgo(1) });
    },
    'PATCH /api/frameworks/{slug}': async () => {
      const { id, slug } = await make().framework();
      const body = { status: 'ended', ended: dayAgo(1) };
      return { ...patch(editor(), 'framework', 'frameworks', slug, body), id };
    },
    'PATCH /api/frameworks/{slug}/periods/{period}': async () => {
      const [{ id, slug }, by] = [await make().framework(), editor()];
      const body = { opensOn: dayAgo(10), closesOn: dayAgo(-10) };
      const url = `/api/frameworks/${slug}/periods/${periodOf(dayAgo(0))}`;
      const send = () => by.browser.send('PATCH', url, { version: 1, body });
      return { send, by, noun: 'framework', id };
    },
  };
}
