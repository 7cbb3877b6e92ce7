import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type Id } from '@parole-tenue/contract';

import { Page } from '../../../testing/page';
import { withWords } from '../../../testing/words';
import { Words } from '../../i18n/words';
import { Dialogs } from '../../shared/ui/dialog/dialogs';
import { fromKept, type Upload } from '../data/upload';
import { UploadQueue } from '../data/upload-queue';
import { UploadList } from './upload-list';

const upload = (id: Id, changes: Partial<Upload>): Upload => ({
  ...fromKept({
    ...{ id, place: { recommendation: 'PD-N2', statement: null }, thumbnail: null, url: null, isPaused: false },
    creation: { recommendation: 'PD-N2', kind: 'testimony', caption: `Pièce ${id}`, level: 'restricted' },
  }),
  ...changes,
});

describe('what is on its way', () => {
  const uploads = signal<readonly Upload[]>([]);
  let resumed: Id[];

  async function show(...all: Upload[]): Promise<Page> {
    uploads.set(all);
    resumed = [];
    const queue = {
      ...{ uploads, atRisk: () => [] },
      drop: (...ids: Id[]) => {
        uploads.update((known) => known.filter(({ id }) => !ids.includes(id)));
      },
      resume: (id: Id) => resumed.push(id),
    };
    await withWords('fr', [
      { provide: UploadQueue, useValue: queue },
      { provide: Dialogs, useValue: {} },
    ]);
    await TestBed.inject(Words).add('evidence', 'proof');
    const page = new Page(TestBed.createComponent(UploadList));
    await page.settle();
    return page;
  }

  it('is put away all at once where it is ready; what goes on or was refused stays', async () => {
    const page = await show(
      ...[upload('a', { state: 'ready' }), upload('b', { state: 'ready' })],
      ...[upload('c', { state: 'cleaning' }), upload('d', { state: 'refused' }), upload('e', { state: 'sending' })],
    );
    await page.click('Ne plus afficher les 2 pièces prêtes');
    expect(uploads().map(({ id }) => id)).toEqual(['c', 'd', 'e']);
    expect(page.hasButton('Ne plus afficher les 2 pièces prêtes')).toBe(false);
  });

  it('needs no such button for one alone', async () => {
    expect((await show(upload('a', { state: 'ready' }))).text()).not.toContain('les 1');
  });

  it('says why something waits and when it goes by itself, and lets the person try at once or cancel', async () => {
    const tomorrow = { until: Date.parse('2099-11-23T00:00:01Z'), reason: 'day' } as const;
    const page = await show(upload('a', { state: 'later', later: tomorrow }));
    expect(page.text()).toContain('remis à plus tard');
    expect(page.text()).toContain('tout ce qu’une personne peut envoyer en un jour : 50 fichiers, 200 Mo.');
    expect(page.text()).toContain('repart de lui-même le 23 novembre 2099 à 00:00');
    expect(page.hasButton('Annuler Pièce a')).toBe(true);
    await page.click('Essayer maintenant Pièce a');
    expect(resumed).toEqual(['a']);
  });

  it('says the time alone where it is today', async () => {
    const soon = { until: Date.now(), reason: 'full' } as const;
    const page = await show(upload('a', { state: 'later', later: soon }));
    expect(page.text()).toMatch(/n’a plus de place pour des fichiers.*de lui-même à \d\d:\d\d,/);
  });
});
