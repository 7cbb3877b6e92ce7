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

/** What stays when the page is closed. */
function memory() {
  const held: { typed?: object } = {};
  return {
    held,
    find: () =>
      Promise.resolve(held.typed === undefined ? undefined : (JSON.parse(JSON.stringify(held.typed)) as object)),
    keep: (typed: object) => {
      held.typed = typed;
    },
    forget: () => {
      delete held.typed;
    },
  };
}

describe('what is typed into a form and not saved', () => {
  it('is there again when the form is opened again, and what others changed since comes to light', async () => {
    const kept = memory();
    const before = new Editing(STEP, fieldsOf);
    expect(await before.keepIn(kept)).toBe(false);
    before.type({ weight: '2' });

    const after = new Editing({ ...STEP, weight: 7, version: 4 }, fieldsOf);
    expect(await after.keepIn(kept)).toBe(true);
    expect(after.fields()).toEqual({ title: 'Ouvrir', weight: '2' });
    await expect(after.save(() => stale({ ...STEP, weight: 7, version: 4 }))).rejects.toBeDefined();
    expect(after.clashes()).toEqual([{ field: 'weight', theirs: '7' }]);
  });

  it('is not kept once it is as it was, saved, or let go of', async () => {
    const kept = memory();
    const editing = new Editing(STEP, fieldsOf);
    await editing.keepIn(kept);
    editing.type({ weight: '2' });
    expect(kept.held.typed).toBeDefined();
    editing.type({ weight: '1' });
    expect(kept.held.typed).toBeUndefined();
    editing.type({ weight: '2' });
    editing.restart(STEP);
    expect(kept.held.typed).toBeUndefined();
  });

  it('does not take the place of what is being typed already', async () => {
    const kept = memory();
    kept.keep({ kept: STEP, typed: { title: 'Autrefois', weight: '9' } });
    const editing = new Editing(STEP, fieldsOf);
    const taking = editing.keepIn(kept);
    editing.type({ title: 'Maintenant' });
    expect(await taking).toBe(false);
    expect(editing.fields()).toEqual({ title: 'Maintenant', weight: '1' });
  });
});

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

  it('follows a newer record that another form of the page has saved, and no older one', async () => {
    const editing = new Editing(STEP, fieldsOf);
    editing.type({ weight: '2' });
    editing.follow({ ...STEP, title: 'Ouvrir trois', version: 4 });
    expect([editing.fields(), editing.clashes()]).toEqual([{ title: 'Ouvrir trois', weight: '2' }, []]);
    editing.follow({ ...STEP, weight: 9 });
    expect(editing.fields()).toEqual({ title: 'Ouvrir trois', weight: '2' });
    expect(await sentBy(editing)).toEqual([{ weight: '2' }, 4]);
  });

  it('goes on with what was typed when the network fails', async () => {
    const editing = new Editing(STEP, fieldsOf);
    editing.type({ title: 'Autrement' });
    await expect(editing.save(() => refused(refusal('unavailable')))).rejects.toBeDefined();
    expect(editing.changes()).toEqual({ title: 'Autrement' });
  });
});
