import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';

import { withWords } from '../../../../testing/words';
import { Dialogs } from './dialogs';

const QUESTION = { title: 'Publier ?', detail: 'Tout le monde lira.', agree: 'Publier' };
const backdrop = (): HTMLElement => {
  const found = document.querySelector('.cdk-overlay-backdrop');
  if (!(found instanceof HTMLElement)) throw new Error('nothing is asked');
  return found;
};

describe('a question', () => {
  it('is not answered by the second click of a double click', async () => {
    const words = await withWords('fr');
    await words.add('work');
    const now = jest.spyOn(Date, 'now').mockReturnValue(1_000);
    let answer: boolean | undefined;
    const asked = TestBed.inject(Dialogs)
      .ask(QUESTION)
      .then((given) => (answer = given));
    TestBed.tick();
    now.mockReturnValue(1_200);
    backdrop().click();
    await Promise.resolve();
    expect(answer).toBeUndefined();
    now.mockReturnValue(2_000);
    backdrop().click();
    expect(await asked).toBe(false);
    now.mockRestore();
  });

  it('is left by Escape at once', async () => {
    const words = await withWords('fr');
    await words.add('work');
    const asked = TestBed.inject(Dialogs).ask(QUESTION);
    TestBed.tick();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(await asked).toBe(false);
  });
});
