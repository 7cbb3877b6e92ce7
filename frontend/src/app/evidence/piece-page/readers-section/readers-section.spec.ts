import { Dialog } from '@angular/cdk/dialog';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import {
  type CreateWidening,
  type Id,
  type Offer,
  type OwnEvidence,
  type VisibilityLevel,
  type Widening,
} from '@parole-tenue/contract';
import { of } from 'rxjs';

import { Page } from '../../../../testing/page';
import { PieceBench } from '../../../../testing/piece-bench';
import { refusal, refused } from '../../../../testing/refusals';
import { evidence, MINISTRY } from '../../../../testing/statements';
import { type WideningStep } from '../../data/piece-client';
import { type WidenText } from '../../ui/widen-dialog';
import { ReadersSection } from './readers-section';

const INFORMED: Offer = { id: 'o1', organisation: MINISTRY, purpose: 'inform', offeredOn: '2026-11-22', version: 1 };
const wish = (changes: Partial<Widening> = {}): Widening => ({
  ...{ id: 'w1', evidence: 'e1', level: 'public', organisation: null, askedBy: 'Nana', isMine: false },
  ...{ askedOn: '2026-11-22', state: 'open', preview: evidence({ caption: 'Le puits' }), version: 3 },
  allowedActions: ['agreement', 'refusal'],
  ...changes,
});

describe('who may read a piece', () => {
  let wished: CreateWidening[];
  let decided: WideningStep[];
  let narrowed: VisibilityLevel[];
  let isStale: boolean;
  let seen: WidenText[];
  let agrees: boolean;
  let read: Widening | undefined;
  let rereads: number;
  let bench: PieceBench;

  beforeEach(() => {
    [wished, decided, narrowed, seen] = [[], [], [], []];
    [isStale, agrees, read, rereads] = [false, true, undefined, 0];
    const widening = () => ({
      ...{ value: signal(read), error: signal(undefined), isLoading: signal(false), status: signal('resolved') },
      hasValue: () => read !== undefined,
      reload: () => rereads++,
    });
    const decide = (one: Widening, step: WideningStep): Promise<Widening> => {
      decided.push(step);
      return isStale ? refused(refusal('stale')) : Promise.resolve(one);
    };
    const askToWiden = (_id: Id, asked: CreateWidening): Promise<Widening> => {
      wished.push(asked);
      return Promise.resolve(wish());
    };
    const narrow = (level: VisibilityLevel): Promise<boolean> => Promise.resolve(narrowed.push(level) > 0);
    bench = new PieceBench({ widening, decide, askToWiden }, { narrow });
  });

  async function show(piece: Partial<OwnEvidence>): Promise<Page> {
    const open = (_what: unknown, { data }: { data: WidenText }) => {
      seen.push(data);
      return { closed: of(agrees) };
    };
    await bench.set(evidence({ id: 'e1', level: 'restricted', ...piece }), [{ provide: Dialog, useValue: { open } }]);
    const page = new Page(TestBed.createComponent(ReadersSection));
    await page.settle();
    return page;
  }

  it('is said in words, and names the lead organisation that was shown it: no level says that', async () => {
    expect((await show({})).text()).not.toContain('Et aussi');
    TestBed.resetTestingModule();
    const page = await show({ level: 'shared', offers: [INFORMED] });
    expect(page.text()).toContain('Et aussi ministere, à qui vous l’avez montrée.');
  });

  it('is narrowed at once, to what is narrower alone', async () => {
    const page = await show({ level: 'shared', allowedActions: ['narrow'] });
    expect(page.hasButton('Partagé seulement')).toBe(false);
    await page.click('Restreint : votre organisation et les observateurs choisis');
    expect([narrowed, bench.said]).toEqual([['restricted'], ['C’est fait : moins de lecteurs.']]);
  });

  it('is widened only after exactly that was seen, and by two', async () => {
    const page = await show({ allowedActions: ['widen'], offers: [INFORMED] });
    agrees = false;
    await page.click('Demander : partagé');
    expect(wished).toEqual([]);
    agrees = true;
    await page.click('Demander : partagé');
    expect(wished).toEqual([{ evidence: 'e1', level: 'shared' }]);
    expect([seen[1]?.preview.level, seen[1]?.readers.includes('Et aussi ministere')]).toEqual(['shared', true]);
    expect([bench.refreshed, bench.said.length]).toEqual([1, 1]);
  });

  it('is shown to the lead organisation alone, where somebody asks for that', async () => {
    bench.leads.set([MINISTRY]);
    const page = await show({ allowedActions: ['share_with_lead'] });
    await page.click('Montrer au chef de file : ministere');
    expect(wished).toEqual([{ evidence: 'e1', organisation: 'ministere' }]);
    expect(seen[0]?.readers.replace(/\s+/g, ' ')).toBe('Qui lira : ministere, en plus de ceux d’aujourd’hui.');
  });

  it('is decided by another person, who is asked once more before it opens', async () => {
    read = wish();
    const page = await show({ widening: 'w1' });
    expect(page.text()).toContain('Demandé par Nana, le 22 novembre 2026.');
    bench.says = false;
    await page.click('Accepter');
    expect(decided).toEqual([]);
    bench.says = true;
    await page.click('Accepter');
    expect([decided, bench.said]).toEqual([['agreement'], ['C’est accepté : plus de lecteurs la lisent.']]);
  });

  it('is refused, or the wish taken back, without a question', async () => {
    read = wish({ isMine: true, allowedActions: ['withdrawal'] });
    bench.says = false;
    const page = await show({ widening: 'w1' });
    expect(page.hasButton('Accepter')).toBe(false);
    await page.click('Retirer ma demande');
    expect([decided, bench.asked]).toEqual([['withdrawal'], []]);
  });

  it('is read again when it changed meanwhile: nobody agrees to what they have not seen', async () => {
    read = wish();
    isStale = true;
    const page = await show({ widening: 'w1' });
    await page.click('Accepter');
    expect([bench.refreshed, rereads, bench.said]).toEqual([1, 1, []]);
  });
});
