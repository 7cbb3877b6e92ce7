import { randomUUID } from 'node:crypto';
import { type Factory } from './factories.js';
import { type Person, personOf, type Side, sideOf } from './side.js';
import { type Answer, type TestApp } from './test-app.js';

/** One request that writes, by whom, and of what record the journal shall tell. */
interface CircleCase {
  send: () => Promise<Answer>;
  by: Person;
  noun: string;
  id: string;
}

const WORDS = 'Tongofari Ouleymatou';

/** Letting more people read evidence, offering it, verifying it, and blacking words out of what is published. */
export function circleCases(
  app: () => TestApp,
  make: () => Factory,
  side: () => Side,
): Record<string, () => Promise<CircleCase>> {
  let cast: Promise<{ observer: Side; lead: Side; editors: Person[] }> | undefined;
  const others = () => (cast ??= meet());
  const meet = async () => {
    const editor = () => personOf(app(), make(), { role: 'editor' });
    const observer = await sideOf(app(), make(), 'independent');
    return { observer, lead: await sideOf(app(), make(), 'donor'), editors: [await editor(), await editor()] };
  };

  /** Restricted evidence of the ministry about what another organisation leads. */
  const piece = async (): Promise<string> => {
    const { id: recommendationId } = await make().recommendation();
    await make().responsibility({ recommendationId, organisationId: (await others()).lead.organisationId });
    const ours = { recommendationId, organisationId: side().organisationId, authorId: side().member.account.id };
    return (await make().evidence({ ...ours, level: 'restricted' })).id;
  };
  const put = async (by: Person, noun: string, body: object): Promise<CircleCase> => {
    const id = randomUUID();
    await app().confirm(by);
    return { send: () => by.browser.send('PUT', `/api/${noun}s/${id}`, { body }), by, noun, id };
  };
  const post = async (by: Person, noun: string, id: string, step: string): Promise<CircleCase> => {
    await app().confirm(by);
    return { send: () => by.browser.send('POST', `/api/${noun}s/${id}/${step}`, { version: 1 }), by, noun, id };
  };
  const made = async ({ send, id }: CircleCase): Promise<string> => {
    const { status, body } = await send();
    if (status !== 201) throw new Error(JSON.stringify(body));
    return id;
  };

  const wish = async () =>
    put(side().member, 'widening', { evidence: await piece(), organisation: (await others()).lead.slug });
  const offer = async () =>
    put(side().lead, 'offer', { evidence: await piece(), organisation: (await others()).observer.slug });
  /** On evidence that was offered to the observers. */
  const finding = async () => {
    const { observer } = await others();
    const evidence = await piece();
    await made(await put(side().lead, 'offer', { evidence, organisation: observer.slug }));
    return put(observer.member, 'verification', {
      evidence,
      finding: 'confirmed',
      language: 'fr',
      text: 'Nous l’avons vu.',
    });
  };
  const blackout = async (by: Person) => {
    const { id: recommendationId } = await make().recommendation();
    const { id } = await make().report({ recommendationId, organisationId: side().organisationId, text: WORDS });
    return put(by, 'blackout', { target: { noun: 'report', id }, words: [WORDS], category: 'identity_protected' });
  };
  const asked = async (): Promise<string> => made(await blackout((await others()).editors[0] ?? side().lead));
  const second = async (): Promise<Person> => (await others()).editors[1] ?? side().lead;

  return {
    'PUT /api/widenings/{id}': wish,
    'POST /api/widenings/{id}/agreement': async () =>
      post(side().lead, 'widening', await made(await wish()), 'agreement'),
    'POST /api/widenings/{id}/refusal': async () => post(side().lead, 'widening', await made(await wish()), 'refusal'),
    'POST /api/widenings/{id}/withdrawal': async () =>
      post(side().member, 'widening', await made(await wish()), 'withdrawal'),
    'PUT /api/offers/{id}': offer,
    'POST /api/offers/{id}/withdrawal': async () => post(side().lead, 'offer', await made(await offer()), 'withdrawal'),
    'PUT /api/verifications/{id}': finding,
    'PATCH /api/verifications/{id}': async () => {
      const [id, { member: by }] = [await made(await finding()), (await others()).observer];
      const changes = { version: 1, body: { text: 'Nous y sommes retournés.' } };
      return {
        send: () => by.browser.send('PATCH', `/api/verifications/${id}`, changes),
        by,
        noun: 'verification',
        id,
      };
    },
    'DELETE /api/verifications/{id}': async () => {
      const [id, { member: by }] = [await made(await finding()), (await others()).observer];
      const send = () => by.browser.send('DELETE', `/api/verifications/${id}`, { version: 1 });
      return { send, by, noun: 'verification', id };
    },
    'POST /api/verifications/{id}/publication': async () =>
      post((await others()).observer.lead, 'verification', await made(await finding()), 'publication'),
    'PUT /api/blackouts/{id}': () => blackout(side().lead),
    'POST /api/blackouts/{id}/agreement': async () => post(await second(), 'blackout', await asked(), 'agreement'),
    'POST /api/blackouts/{id}/refusal': async () => post(await second(), 'blackout', await asked(), 'refusal'),
  };
}
