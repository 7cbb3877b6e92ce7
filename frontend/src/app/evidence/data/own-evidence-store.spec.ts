import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';
import { type EvidenceListPage, type Id, type OwnEvidence } from '@parole-tenue/contract';

import { refusal, refused } from '../../../testing/refusals';
import { evidence, organisation, person, publicEvidence } from '../../../testing/statements';
import { SessionStore } from '../../session/data/session-store';
import { EvidenceClient, type OwnFilter } from './evidence-client';
import { OwnEvidenceStore, type OwnEvidenceFilters } from './own-evidence-store';
import { type Upload } from './upload';
import { UploadQueue } from './upload-queue';

const ALL: OwnEvidenceFilters = { recommendation: null, level: null, state: null, kind: null };
const about = (reference: string): Pick<OwnEvidence, 'recommendation'> => ({
  recommendation: { ...evidence().recommendation, reference },
});
const file = (state: NonNullable<OwnEvidence['sent']>['state']): OwnEvidence['sent'] => ({
  ...{ state, refusal: null, keptUntil: null, bytes: 10, mediaType: 'image/jpeg', hasOriginal: true },
});

describe('the evidence of the own organisation', () => {
  let pages: OwnEvidence[][];
  let asked: (OwnFilter & { cursor: string | null })[];
  let dropped: Id[];
  let refusesRemoval: boolean;
  const records = new Map<Id, OwnEvidence>();
  const uploads = signal<readonly Upload[]>([]);
  const takenBack = signal<ReadonlySet<Id>>(new Set());
  let store: OwnEvidenceStore;

  const own = (filter: OwnFilter, cursor: string | null): Promise<EvidenceListPage> => {
    asked.push({ ...filter, cursor });
    const at = Number(cursor ?? 0);
    const nextCursor = at + 1 < pages.length ? String(at + 1) : null;
    const page = { items: pages[at] ?? [], total: pages.flat().length, nextCursor };
    return Promise.resolve(page as EvidenceListPage);
  };

  beforeEach(() => {
    pages = [];
    asked = [];
    dropped = [];
    refusesRemoval = false;
    records.clear();
    uploads.set([]);
    takenBack.set(new Set());
    const client = {
      own,
      get: (id: Id) => Promise.resolve(records.get(id)),
      remove: () => (refusesRemoval ? refused(refusal('step_refused')) : Promise.resolve()),
    };
    TestBed.configureTestingModule({
      providers: [
        OwnEvidenceStore,
        { provide: EvidenceClient, useValue: client },
        { provide: SessionStore, useValue: { user: () => person(organisation('asso', 'civil_society')) } },
        { provide: UploadQueue, useValue: { uploads, takenBack, drop: (id: Id) => dropped.push(id) } },
      ],
    });
    store = TestBed.inject(OwnEvidenceStore);
  });
  afterEach(() => {
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  const shown = (): Id[] => store.matching().map(({ id }) => id);

  it('is asked for by organisation, and by each thing that is chosen', async () => {
    pages = [[evidence({ id: 'a' })]];
    await store.show(ALL);
    await store.show({ ...ALL, level: 'shared', state: 'refused' });
    await store.show({ ...ALL, recommendation: 'PD-N3', kind: 'image' });
    expect(asked).toEqual([
      { organisation: 'asso', cursor: null },
      { organisation: 'asso', level: 'shared', state: 'refused', cursor: null },
      { organisation: 'asso', recommendation: 'PD-N3', kind: 'image', cursor: null },
    ]);
  });

  it('comes page by page, and says how many there are in all', async () => {
    pages = [[evidence({ id: 'a' })], [evidence({ id: 'b' })]];
    await store.show(ALL);
    expect([shown(), store.hasMore(), store.total()]).toEqual([['a'], true, 2]);
    await store.more();
    expect([shown(), store.hasMore()]).toEqual([['a', 'b'], false]);
  });

  it('shows what was chosen last, also when what was chosen before answers later', async () => {
    const answers: (() => void)[] = [];
    const later = (filter: OwnFilter): Promise<EvidenceListPage> =>
      new Promise((resolve) => {
        const items = [evidence({ id: filter.kind ?? 'all', kind: filter.kind ?? 'link' })];
        answers.push(() => {
          resolve({ items, total: 1, totalIsExact: true, nextCursor: null });
        });
      });
    Object.assign(TestBed.inject(EvidenceClient), { own: later });
    const both = [store.show({ ...ALL, kind: 'image' }), store.show({ ...ALL, kind: 'testimony' })];
    answers[1]?.();
    answers[0]?.();
    await Promise.all(both);
    expect(shown()).toEqual(['testimony']);
  });

  it('goes on offering what it may be narrowed to while it is narrowed', async () => {
    pages = [[evidence({ ...about('PD-N2') }), evidence({ ...about('PD-N6'), id: 'b' })]];
    await store.show(ALL);
    pages = [[evidence({ ...about('PD-N2') })]];
    await store.show({ ...ALL, recommendation: 'PD-N2' });
    expect(store.recommendations().map(({ reference }) => reference)).toEqual(['PD-N2', 'PD-N6']);
  });

  it('shows nothing that it does not own', async () => {
    pages = [[evidence({ id: 'a' }), publicEvidence({ id: 'b' }) as OwnEvidence]];
    await store.show(ALL);
    expect(shown()).toEqual(['a']);
  });

  it('may be narrowed to what it speaks of, each once and in order', async () => {
    pages = [[about('PD-N6'), about('PD-N2'), about('PD-N6')].map((one, at) => evidence({ ...one, id: String(at) }))];
    await store.show(ALL);
    expect(store.recommendations().map(({ reference }) => reference)).toEqual(['PD-N2', 'PD-N6']);
  });

  it('has what was sent from here in front, where it belongs, and lets go of what was taken back', async () => {
    pages = [[evidence({ ...about('PD-N2'), id: 'a' })]];
    await store.show({ ...ALL, recommendation: 'PD-N2' });
    const [here, there] = [evidence({ ...about('PD-N2'), id: 'b' }), evidence({ ...about('PD-N3'), id: 'c' })];
    uploads.set([{ record: here }, { record: there }, { record: null }] as Upload[]);
    TestBed.tick();
    expect(shown()).toEqual(['b', 'a']);
    uploads.set([]);
    takenBack.set(new Set(['b']));
    TestBed.tick();
    expect(shown()).toEqual(['a']);
  });

  it('loses what is removed, and says why where it cannot be', async () => {
    pages = [[evidence({ id: 'a' }), evidence({ id: 'b' })]];
    await store.show(ALL);
    expect(await store.remove(evidence({ id: 'a' }))).toBe(true);
    refusesRemoval = true;
    expect(await store.remove(evidence({ id: 'b' }))).toBe(false);
    expect([shown(), dropped, store.failure()?.code]).toEqual([['b'], ['a'], 'step_refused']);
  });

  it('asks again how what is being cleaned stands, and no more once it is clean', async () => {
    jest.useFakeTimers();
    TestBed.resetTestingModule();
    let gets = 0;
    const get = (id: Id): Promise<OwnEvidence> => {
      gets++;
      return Promise.resolve(evidence({ id, kind: 'image', sent: file('ready') }));
    };
    TestBed.configureTestingModule({
      providers: [
        OwnEvidenceStore,
        { provide: EvidenceClient, useValue: { own, get } },
        { provide: SessionStore, useValue: { user: () => person() } },
        { provide: UploadQueue, useValue: { uploads, takenBack } },
      ],
    });
    store = TestBed.inject(OwnEvidenceStore);
    pages = [[evidence({ id: 'a', kind: 'image', sent: file('cleaning') }), evidence({ id: 'b' })]];
    await store.show(ALL);
    await jest.advanceTimersByTimeAsync(60_000);
    expect([gets, store.matching()[0]?.sent?.state]).toEqual([1, 'ready']);
  });
});
