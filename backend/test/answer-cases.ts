import { randomUUID } from 'node:crypto';
import { STATEMENT_PATHS, transitionOf } from '@parole-tenue/contract';
import { type Statement } from '../src/statements/statement.entity.js';
import { type Factory } from './factories.js';
import { type Person, type Side } from './side.js';
import { type Answer } from './test-app.js';

type Noun = 'response' | 'objection' | 'reply';

/** One request that writes, by whom, and of what record the journal shall tell. */
interface AnswerCase {
  send: () => Promise<Answer>;
  by: Person;
  noun: Noun;
  id: string;
}

interface Step {
  name: string;
  state: Statement['state'];
  who: 'member' | 'lead';
  nouns: Noun[];
}
const TWO: Noun[] = ['objection', 'reply'];
const STEPS: readonly Step[] = [
  { name: 'submission', state: 'draft', who: 'member', nouns: TWO },
  { name: 'return', state: 'submitted', who: 'lead', nouns: TWO },
  { name: 'publication', state: 'submitted', who: 'lead', nouns: TWO },
  { name: 'publication', state: 'draft', who: 'lead', nouns: ['response'] },
];

/** A ministry that leads answers the recommendation, another's assessment, and an objection to its own report. */
export function answerCases(
  make: () => Factory,
  side: () => Side,
  { text, remark }: { text: string; remark: string },
): Record<string, () => Promise<AnswerCase>> {
  /** What an answer of the noun is about, and how a client says so. */
  const about = async (noun: Noun) => {
    const { id: recommendationId, reference } = await make().recommendation();
    const ours = { recommendationId, organisationId: side().organisationId };
    const theirs = { recommendationId, organisationId: (await make().organisation()).id };
    await make().responsibility(ours);
    if (noun === 'response')
      return {
        row: { ...ours, answersId: null },
        body: { recommendation: reference, answer: 'noted', supersedes: null },
      };
    const { id: reportId } = await make().report(ours);
    const said =
      noun === 'objection' ? make().assessment(theirs) : make().objection({ ...theirs, answersId: reportId });
    const { id: answersId } = await said;
    return { row: { ...ours, answersId }, body: { about: answersId } };
  };
  const wordsOf = (noun: Noun): object => ({ [noun === 'response' ? 'reason' : 'text']: text, language: 'fr' });
  const made = async (noun: Noun, state: Statement['state'], author: Person): Promise<string> => {
    const { row } = await about(noun);
    const { id } = await make()[noun]({ ...row, state, text, authorId: author.account.id });
    return id;
  };
  const stepCase =
    (noun: Noun, { name, state, who }: Step) =>
    async (): Promise<AnswerCase> => {
      const by = side()[who];
      const id = await made(noun, state, noun === 'response' ? side().lead : side().member);
      const url = `/api/${STATEMENT_PATHS[noun]}/${id}/${name}`;
      return { send: () => by.browser.send('POST', url, { version: 1, body: { remark } }), by, noun, id };
    };
  const undoing = (noun: Noun) => async (): Promise<AnswerCase> => {
    const by = side().member;
    const id = await made(noun, 'draft', by);
    const url = `/api/${STATEMENT_PATHS[noun]}/${id}`;
    await by.browser.send('POST', `${url}/submission`, { version: 1 });
    return { send: () => by.browser.send('POST', `${url}/undoing`, { version: 2 }), by, noun, id };
  };
  const casesOf = (noun: Noun): Record<string, () => Promise<AnswerCase>> => {
    const address = `/api/${STATEMENT_PATHS[noun]}`;
    const writer = (): Person => side()[noun === 'response' ? 'lead' : 'member'];
    return {
      [`PUT ${address}/{id}`]: async () => {
        const [id, { body }, by] = [randomUUID(), await about(noun), writer()];
        const sent = { ...body, ...wordsOf(noun) };
        return { send: () => by.browser.send('PUT', `${address}/${id}`, { body: sent }), by, noun, id };
      },
      [`DELETE ${address}/{id}`]: async () => {
        const by = writer();
        const id = await made(noun, 'draft', by);
        return { send: () => by.browser.send('DELETE', `${address}/${id}`, { version: 1 }), by, noun, id };
      },
      [`PATCH ${address}/{id}`]: async () => {
        const by = writer();
        const id = await made(noun, 'draft', by);
        const sent = { version: 1, body: { language: 'en' } };
        return { send: () => by.browser.send('PATCH', `${address}/${id}`, sent), by, noun, id };
      },
      ...Object.fromEntries(
        STEPS.filter(({ nouns }) => nouns.includes(noun)).map((one) => [
          `POST ${address}/{id}/${one.name}`,
          stepCase(noun, one),
        ]),
      ),
      ...(transitionOf(noun, 'submission') && { [`POST ${address}/{id}/undoing`]: undoing(noun) }),
    };
  };
  return { ...casesOf('response'), ...casesOf('objection'), ...casesOf('reply') };
}
