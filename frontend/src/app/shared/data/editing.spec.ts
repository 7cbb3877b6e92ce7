import { refusal, refused } from '../../../testing/refusals';
import { Editing } from './editing';

interface Step {
  title: string;
  weight: number;
  version: number;
}
const STEP: Step = { title: 'Ouvrir', weight: 1, version: 3 };
const fieldsOf = (kept: Step | null) => ({ title: kept?.title ?? '', weight: String(kept?.weight ?? '') });
const stale = (current: Step) => refused(refusal('stale', { current }));

type Edited = Editing<Step, ReturnType<typeof fieldsOf>>;

/** What the next try sends. */
async function sentBy(editing: Edited): Promise<unknown[]> {
  const sent: unknown[] = [];
  await editing.save((changes, version) => {
    sent.push(changes, version);
    return Promise.resolve(STEP);
  });
  return sent;
}

describe('a record in a form', () => {
  it('sends what was changed and nothing else, with the version that was read', async () => {
    const editing = new Editing(STEP, fieldsOf);
    editing.type({ weight: '2' });
    expect(await sentBy(editing)).toEqual([{ weight: '2' }, 3]);
  });

  it('takes over what somebody else changed meanwhile, and keeps what was typed', async () => {
    const editing = new Editing(STEP, fieldsOf);
    editing.type({ weight: '2' });
    await expect(editing.save(() => stale({ ...STEP, title: 'Ouvrir trois', version: 4 }))).rejects.toBeDefined();
    expect(editing.fields()).toEqual({ title: 'Ouvrir trois', weight: '2' });
    expect(editing.clashes()).toEqual([]);
    expect(await sentBy(editing)).toEqual([{ weight: '2' }, 4]);
  });

  it('shows both where both changed one field, to be taken or left', async () => {
    const editing = new Editing(STEP, fieldsOf);
    editing.type({ weight: '2' });
    await expect(editing.save(() => stale({ ...STEP, weight: 7, version: 4 }))).rejects.toBeDefined();
    expect(editing.clashes()).toEqual([{ field: 'weight', theirs: '7' }]);
    expect(editing.fields().weight).toBe('2');
    editing.take('weight');
    expect([editing.fields().weight, editing.clashes()]).toEqual(['7', []]);
  });

  it('knows its own change when only the answer to it was lost', async () => {
    const editing = new Editing(STEP, fieldsOf);
    editing.type({ weight: '2' });
    const current = { ...STEP, weight: 2, version: 4 };
    expect(await editing.save(() => stale(current))).toEqual(current);
  });

  it('goes on with what was typed when the network fails', async () => {
    const editing = new Editing(STEP, fieldsOf);
    editing.type({ title: 'Autrement' });
    await expect(editing.save(() => refused(refusal('unavailable')))).rejects.toBeDefined();
    expect(editing.changes()).toEqual({ title: 'Autrement' });
  });
});
