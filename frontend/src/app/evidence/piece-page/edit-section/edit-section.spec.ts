import { TestBed } from '@angular/core/testing';
import { type ChangeEvidence, type OwnEvidence } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { PieceBench } from '../../../../testing/piece-bench';
import { refusal, refused } from '../../../../testing/refusals';
import { evidence } from '../../../../testing/statements';
import { FormMemory } from '../../../session/data/form-memory';
import { type Memory } from '../../../shared/data/editing';
import { EvidenceClient } from '../../data/evidence-client';
import { EditSection } from './edit-section';

const PIECE = evidence({
  ...{
    id: 'e1',
    kind: 'testimony',
    url: null,
    text: 'Nous avons vu.',
    caption: 'Le puits',
    month: '2026-05',
    version: 4,
  },
  ...{ level: 'restricted', attachedTo: null, allowedActions: ['edit'] },
});

describe('what is said of a piece', () => {
  let sent: { changes: ChangeEvidence; version: number }[];
  let shown: OwnEvidence[];
  let kept: Map<string, object>;
  let current: OwnEvidence | null;
  let bench: PieceBench;

  beforeEach(() => {
    [sent, shown, current] = [[], [], null];
    kept = new Map();
    bench = new PieceBench({}, { show: (piece: OwnEvidence) => shown.push(piece) });
  });

  async function open(piece: OwnEvidence = PIECE): Promise<Page> {
    const change = ({ version }: OwnEvidence, changes: ChangeEvidence): Promise<OwnEvidence> => {
      sent.push({ changes, version });
      if (current !== null && version < current.version) return refused(refusal('stale', { current }));
      return Promise.resolve({ ...piece, ...changes, version: version + 1 });
    };
    const of = (name: string): Memory => ({
      find: () => Promise.resolve(kept.get(name)),
      keep: (typed) => void kept.set(name, typed),
      forget: () => void kept.delete(name),
    });
    const attach = (form: { keepIn: (memory: Memory) => Promise<boolean> }, name: string) => form.keepIn(of(name));
    await bench.set(piece, [
      { provide: EvidenceClient, useValue: { change } },
      { provide: FormMemory, useValue: { attach } },
    ]);
    const fixture = TestBed.createComponent(EditSection);
    const page = new Page(fixture);
    const details = (fixture.nativeElement as HTMLElement).querySelector('details');
    if (details) details.open = true;
    details?.dispatchEvent(new Event('toggle'));
    await page.settle();
    await page.settle();
    return page;
  }

  it('is corrected: what changed alone is sent, on the version that was read', async () => {
    const page = await open();
    await page.type('Ce que montre la preuve', ' Le puits du village ');
    await page.click('Enregistrer');
    expect(sent).toEqual([{ changes: { caption: 'Le puits du village' }, version: 4 }]);
    expect([shown[0]?.version, bench.said, kept.size]).toEqual([5, ['C’est corrigé.'], 0]);
  });

  it('says what is missing, and sends nothing', async () => {
    const page = await open();
    await page.type('Ce que montre la preuve', ' ');
    await page.type('Témoignage', '');
    await page.click('Enregistrer');
    expect(sent).toEqual([]);
    expect(page.description('Ce que montre la preuve')).toContain('Dites en quelques mots');
    expect(page.description('Témoignage')).toContain('Écrivez le témoignage.');
  });

  it('is there again when it was typed and not saved', async () => {
    const before = await open();
    await before.type('Ce que montre la preuve', 'Le puits du village');
    TestBed.resetTestingModule();
    const after = await open();
    expect(after.field('Ce que montre la preuve').value).toBe('Le puits du village');
    await after.click('Annuler');
    expect(kept.size).toBe(0);
  });

  it('stands beside what somebody else said meanwhile, and is not written over it unseen', async () => {
    const page = await open();
    current = { ...PIECE, caption: 'Le forage', version: 5 };
    await page.type('Ce que montre la preuve', 'Le puits du village');
    await page.click('Enregistrer');
    expect(shown).toEqual([]);
    expect(page.text()).toContain('Le forage');
    await page.click('Enregistrer');
    expect([sent.at(-1), shown.length]).toEqual([{ changes: { caption: 'Le puits du village' }, version: 5 }, 1]);
  });
});
