import { TestBed } from '@angular/core/testing';
import { ActivatedRouteSnapshot } from '@angular/router';
import { type CreateEvidence, type Id } from '@parole-tenue/contract';

import { Page } from '../../../testing/page';
import { PieceBench } from '../../../testing/piece-bench';
import { evidence } from '../../../testing/statements';
import { FormMemory } from '../../session/data/form-memory';
import { RedactionPage, leaveRedaction } from './redaction-page';

const picture = { size: 'medium', width: 800, height: 600, bytes: 9000, url: '/one' } as const;
const PIECE = evidence({
  ...{ id: 'e1', kind: 'image', url: null, caption: 'La réunion', file: { pages: 1, cover: [picture] } },
  ...{ level: 'restricted', allowedActions: ['redact'] },
});

describe('what is drawn over a piece', () => {
  let kept: Map<string, object>;
  let sent: CreateEvidence[];
  let bench: PieceBench;

  beforeEach(() => {
    kept = new Map();
    sent = [];
    const redact = (_id: Id, copy: CreateEvidence) => {
      sent.push(copy);
      return Promise.resolve(evidence({ id: 'e2' }));
    };
    const picked = { picture: () => ({ page: 1, pictures: [picture] }), count: () => 1, failure: () => null };
    bench = new PieceBench({ redact }, picked);
  });

  async function open(): Promise<{ page: Page; component: RedactionPage }> {
    const of = (name: string) => ({
      find: () => Promise.resolve(kept.get(name)),
      keep: (typed: object) => void kept.set(name, typed),
      forget: () => void kept.delete(name),
    });
    // The page brings its own; here the bench does.
    TestBed.overrideComponent(RedactionPage, { set: { providers: [] } });
    await bench.set(PIECE, [{ provide: FormMemory, useValue: { of } }]);
    const fixture = TestBed.createComponent(RedactionPage);
    const page = new Page(fixture);
    await page.settle();
    return { page, component: fixture.componentInstance };
  }

  it('is there again when it was not sent, with what was said of the copy', async () => {
    const before = await open();
    await before.page.click('Ajouter un rectangle');
    await before.page.type('Ce que montre la copie', 'La réunion, visages masqués');
    TestBed.resetTestingModule();
    const { page } = await open();
    expect(page.text()).toContain('Rectangle 1, page 1');
    expect(page.field('Ce que montre la copie').value).toBe('La réunion, visages masqués');
    await page.click('Envoyer la copie masquée');
    expect([sent[0]?.redactions?.length, sent[0]?.caption, kept.size]).toEqual([1, 'La réunion, visages masqués', 0]);
  });

  it('is let go of with the last rectangle, and when the person leaves it', async () => {
    const { page, component } = await open();
    await page.click('Ajouter un rectangle');
    expect(kept.size).toBe(1);
    await page.click('Annuler le dernier geste');
    expect(kept.size).toBe(0);
    await page.click('Ajouter un rectangle');
    const [from, to] = [{ url: '/fr/evidence/e1/redaction' }, { url: '/fr/work' }];
    const leave = (): unknown =>
      TestBed.runInInjectionContext(() =>
        leaveRedaction(component, new ActivatedRouteSnapshot(), from as never, to as never),
      );
    bench.says = false;
    expect([await leave(), kept.size]).toEqual([false, 1]);
    bench.says = true;
    expect([await leave(), kept.size]).toEqual([true, 0]);
  });

  it('is asked for, and no longer once something is drawn', async () => {
    const { page } = await open();
    await page.click('Envoyer la copie masquée');
    expect(page.alerts()).toEqual(['Dessinez au moins un rectangle.']);
    await page.click('Ajouter un rectangle');
    expect(page.alerts()).toEqual([]);
  });
});
