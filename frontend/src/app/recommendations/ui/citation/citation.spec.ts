import { TestBed } from '@angular/core/testing';
import { type Language } from '@parole-tenue/contract';
import { jest } from '@jest/globals';

import { withWords } from '../../../../testing/words';
import { DemonstrationStore } from '../../../session/data/demonstration-store';
import { Announcer } from '../../../shared/ui/toast/announcer';
import { Citation } from './citation';

const STORY = {
  reference: 'PD-N2',
  text: { fr: 'Créer des emplois.', en: 'Create employment.', original: 'en' },
} as const;

async function show(language: Language, isDemonstration = false, story: object = STORY): Promise<HTMLElement> {
  const demonstration = { provide: DemonstrationStore, useValue: { isDemonstration: () => isDemonstration } };
  await (await withWords(language, [demonstration])).add('citation');
  const fixture = TestBed.createComponent(Citation);
  fixture.componentRef.setInput('story', story);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}
const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');
const textOf = (shown: HTMLElement): string => plain(shown.querySelector('.text')?.textContent);

describe('how a recommendation is cited', () => {
  beforeEach(() => {
    jest.useFakeTimers({
      now: new Date('2026-11-01T12:00:00Z'),
      doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick'],
    });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('says what, where and when, by the address that stays', async () => {
    const shown = await show('fr');
    expect(textOf(shown)).toBe(
      'Parole tenue, « Créer des emplois. », PD-N2, consulté le 1er novembre 2026, http://localhost/r/PD-N2',
    );
    expect(shown.querySelector('a')?.href).toBe('http://localhost/r/PD-N2');
  });

  it('is in the language of the page, with the quotation marks of the wording', async () => {
    expect(textOf(await show('en'))).toBe(
      'Parole tenue, “Create employment.”, PD-N2, accessed on 1 November 2026, http://localhost/r/PD-N2',
    );
  });

  it('quotes the original where there is no translation', async () => {
    const shown = await show('fr', false, { ...STORY, text: { fr: null, en: 'Create.', original: 'en' } });
    expect(textOf(shown)).toContain('“Create.”');
  });

  it('says of a demonstration that it is one', async () => {
    expect(textOf(await show('fr', true))).toMatch(/^Parole tenue \(démonstration\), « Créer/);
  });

  it('is copied by a button, which says whether it was', async () => {
    const shown = await show('fr');
    const say = jest.spyOn(TestBed.inject(Announcer), 'say');
    const writeText = jest.fn<(text: string) => Promise<void>>(() => Promise.resolve());
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    shown.querySelector('button')?.click();
    await Promise.resolve();
    await Promise.resolve();
    expect(plain(writeText.mock.calls[0]?.[0])).toBe(textOf(shown));
    writeText.mockRejectedValue(new Error('refused'));
    shown.querySelector('button')?.click();
    await new Promise((resolve) => setTimeout(resolve));
    expect(say.mock.calls.map(([text]) => text)).toEqual(
      ['La citation est copiée.', 'La copie n’a pas marché : sélectionnez le texte et copiez-le vous-même.'].map(
        (text) => text.replace(' :', '\u00a0:'),
      ),
    );
  });
});
