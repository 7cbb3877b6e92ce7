import { TestBed, type ComponentFixture } from '@angular/core/testing';

import { withWords } from '../../../../../testing/words';
import { Words } from '../../../../i18n/words';
import { ProofPicture } from './proof-picture';

let fixture: ComponentFixture<ProofPicture>;

async function show(url: string | null, connection?: object): Promise<HTMLElement> {
  Object.defineProperty(navigator, 'connection', { value: connection, configurable: true });
  await withWords('fr');
  await TestBed.inject(Words).add('proof');
  fixture = TestBed.createComponent(ProofPicture);
  fixture.componentRef.setInput('picture', { width: 320, height: 240, bytes: 83_600 });
  fixture.componentRef.setInput('url', url);
  fixture.componentRef.setInput('alt', 'Le puits');
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

describe('a picture of evidence', () => {
  it('has its size before it comes', async () => {
    const picture = await show('/api/evidence/e1/content/1/small');
    expect(picture.style.aspectRatio.replaceAll(' ', '')).toBe('320/240');
    const image = picture.querySelector('img');
    expect([image?.getAttribute('width'), image?.getAttribute('height'), image?.alt]).toEqual([
      '320',
      '240',
      'Le puits',
    ]);
  });

  it('waits where data are saved, and says what it weighs', async () => {
    const picture = await show('/small', { saveData: true });
    expect(picture.querySelector('img')).toBeNull();
    const link = picture.querySelector('a');
    expect(link?.textContent.replace(/\s+/g, ' ')).toBe('Charger l’image (84 ko): Le puits');
    link?.click();
    await fixture.whenStable();
    expect(picture.querySelector('img')?.getAttribute('src')).toBe('/small');
  });

  it('stays as it came when its address is renewed', async () => {
    const picture = await show('/first');
    picture.querySelector('img')?.dispatchEvent(new Event('load'));
    fixture.componentRef.setInput('url', '/second');
    await fixture.whenStable();
    expect(picture.querySelector('img')?.getAttribute('src')).toBe('/first');
  });

  it('says that it failed, and is tried again', async () => {
    const picture = await show('/old');
    picture.querySelector('img')?.dispatchEvent(new Event('error'));
    await fixture.whenStable();
    expect(picture.textContent).toContain('L’image n’a pas pu être chargée.');
  });
});
