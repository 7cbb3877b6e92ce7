import { TestBed, type ComponentFixture } from '@angular/core/testing';

import { withWords } from '../../../../testing/words';
import { type SaveState } from '../../data/save-queue';
import { SaveBar } from './save-bar';

describe('the save bar', () => {
  let fixture: ComponentFixture<SaveBar>;

  beforeEach(async () => {
    const words = await withWords('fr');
    await words.add('work');
    fixture = TestBed.createComponent(SaveBar);
    fixture.componentRef.setInput('isSaved', false);
    await show('idle');
  });

  async function show(state: SaveState, savedAt: Date | null = null): Promise<void> {
    fixture.componentRef.setInput('state', state);
    fixture.componentRef.setInput('savedAt', savedAt);
    await fixture.whenStable();
  }

  const at = (selector: string): string | undefined =>
    (fixture.nativeElement as HTMLElement).querySelector(selector)?.textContent.trim();

  it('says when it was saved, by the clock in Bamako', async () => {
    await show('idle', new Date('2026-11-22T14:03:20Z'));
    expect(at('.state')).toBe('Enregistré à 14:03');
  });

  it('says where the text is while there is no connection', async () => {
    await show('offline');
    expect(at('.state')).toContain('Votre texte est gardé dans cette page');
  });

  it('says that the page may be closed where the device keeps the text', async () => {
    fixture.componentRef.setInput('isKept', true);
    await show('offline');
    expect(at('.state')).toContain('Votre texte est gardé, chiffré, sur cet appareil');
  });

  it('reads aloud what saving came to, not that it is under way', async () => {
    await show('idle', new Date('2026-11-22T14:03:20Z'));
    await show('waiting');
    await show('saving');
    expect(at('.state')).toBe('Enregistrement…');
    expect(at('[role=status]')).toBe('Enregistré à 14:03');
    await show('offline');
    expect(at('[role=status]')).toContain('Hors connexion');
  });

  it('offers to sign in when the session is over', async () => {
    await show('signed_out');
    expect(at('button')).toBe('Se connecter et enregistrer');
  });
});
