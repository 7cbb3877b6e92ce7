import { TestBed } from '@angular/core/testing';
import { type CreateOffer, type Id, type Offer } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { PieceBench } from '../../../../testing/piece-bench';
import { refusal, refused } from '../../../../testing/refusals';
import { evidence, MINISTRY, organisation } from '../../../../testing/statements';
import { OffersSection } from './offers-section';

const [FIRST, SECOND] = [organisation('observatoire', 'independent'), organisation('institut', 'independent')];
const offer = (id: Id, of: typeof FIRST, purpose: Offer['purpose'] = 'verify'): Offer => ({
  ...{ id, organisation: of, purpose, offeredOn: '2026-11-22', version: 1 },
});

describe('to whom a piece is offered', () => {
  let sent: { id: Id; offer: CreateOffer }[];
  let takenBack: Id[];
  let fails: string | null;
  let bench: PieceBench;

  beforeEach(() => {
    sent = [];
    takenBack = [];
    fails = null;
    const put = (id: Id, wanted: CreateOffer): Promise<Offer> => {
      sent.push({ id, offer: wanted });
      return wanted.organisation === fails
        ? refused(refusal('unavailable'))
        : Promise.resolve(offer(id, organisation(wanted.organisation, 'independent')));
    };
    const takeBack = ({ id }: Offer): Promise<boolean> => Promise.resolve(takenBack.push(id) > 0);
    bench = new PieceBench({ offer: put }, { takeBack });
    bench.observers.set([FIRST, SECOND]);
  });

  async function show(offers: Offer[], isLead = true): Promise<Page> {
    await bench.set(evidence({ id: 'e1', level: 'restricted', offers, allowedActions: isLead ? ['offer'] : [] }));
    const page = new Page(TestBed.createComponent(OffersSection));
    await page.settle();
    return page;
  }

  it('is the lead’s to say: a member reads it and changes nothing', async () => {
    const page = await show([offer('o1', FIRST)], false);
    expect(page.text()).toContain('observatoire');
    expect([page.hasButton('Proposer'), page.text().includes('Ne plus montrer')]).toEqual([false, false]);
  });

  it('asks for somebody to offer it to', async () => {
    const page = await show([]);
    await page.click('Proposer');
    expect([page.alerts(), sent]).toEqual([['Choisissez au moins un observateur.'], []]);
  });

  it('is told to each who was chosen, and the choice is empty again', async () => {
    const page = await show([]);
    await page.choose('observatoire');
    await page.choose('institut');
    await page.choose('institut');
    await page.click('Proposer');
    expect(sent.map(({ offer }) => offer)).toEqual([{ evidence: 'e1', organisation: 'observatoire' }]);
    expect([bench.said, bench.refreshed]).toEqual([['Proposée à 1 observateur.'], 1]);
    expect(page.field('observatoire').checked).toBe(false);
  });

  it('is the same offer when it is sent again, and what arrived is shown although another did not', async () => {
    const page = await show([]);
    fails = 'institut';
    await page.choose('observatoire');
    await page.choose('institut');
    await page.click('Proposer');
    expect([bench.said, bench.refreshed, page.field('institut').checked]).toEqual([[], 1, true]);
    fails = null;
    await page.click('Proposer');
    const idsOf = (slug: string): Set<Id> =>
      new Set(sent.filter(({ offer }) => offer.organisation === slug).map(({ id }) => id));
    expect([sent.length, idsOf('observatoire').size, idsOf('institut').size]).toEqual([4, 1, 1]);
  });

  it('says who was shown it for information alone, and asks before it is shown no more', async () => {
    const page = await show([offer('o1', MINISTRY, 'inform')]);
    expect(page.text()).toContain('pour information, sans l’original');
    bench.says = false;
    page.buttonStarting('Ne plus montrer').click();
    await page.settle();
    bench.says = true;
    page.buttonStarting('Ne plus montrer').click();
    await page.settle();
    expect(bench.asked[0]?.title.replace(/\s+/g, ' ')).toBe('Ne plus montrer cette preuve : ministere ?');
    expect([takenBack, bench.said]).toEqual([['o1'], ['C’est fait : elle ne lui est plus montrée.']]);
  });

  it('says when every observer has it already', async () => {
    bench.observers.set([]);
    const page = await show([offer('o1', FIRST), offer('o2', SECOND)]);
    expect(page.text()).toContain('Tous les observateurs possibles l’ont déjà.');
    expect(page.hasButton('Proposer')).toBe(false);
  });
});
