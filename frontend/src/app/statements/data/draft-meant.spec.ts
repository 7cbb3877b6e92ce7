import { type OwnReport } from '@parole-tenue/contract';

import { draftMeant, unsentMeant } from './draft-meant';
import { type Unsent } from './unsent-statements';

const report = (id: string, changes: Partial<OwnReport> = {}): OwnReport =>
  ({
    id,
    state: 'draft',
    isMine: true,
    createdAt: `2026-11-0${id}`,
    supersedes: null,
    about: null,
    ...changes,
  }) as OwnReport;
const unsent = (id: string): Unsent => ({ id }) as Unsent;
const any = (): boolean => true;

describe('the draft that is meant', () => {
  it('is the record of that id, whosever and in whatever state', () => {
    const sent = report('1', { state: 'submitted', isMine: false });
    expect(draftMeant([sent, report('2')], '1', any)).toBe(sent);
  });

  it('is else my latest that can still be written and is about the same', () => {
    const all = [report('1'), report('2'), report('3', { state: 'published' }), report('4', { isMine: false })];
    expect(draftMeant(all, 'new', any)?.id).toBe('2');
    expect(draftMeant(all, 'new', ({ id }) => id === '1')?.id).toBe('1');
    expect(draftMeant(all, 'new', () => false)).toBeUndefined();
  });
});

describe('unsent text that is meant', () => {
  it('is what was typed under that id, or else what is for the same thing', () => {
    const all = [unsent('1'), unsent('2')];
    expect(unsentMeant(all, '2', any)?.id).toBe('2');
    expect(unsentMeant(all, 'new', any)?.id).toBe('1');
    expect(unsentMeant(all, 'new', () => false)).toBeUndefined();
  });
});
