import { TestBed } from '@angular/core/testing';

import { withWords } from '../../testing/words';
import { Words } from './words';

describe('the words of the screen', () => {
  it('are in the language asked for', async () => {
    const words = await withWords('en');
    expect(words.language()).toBe('en');
    expect(words.say('nav.method')).toBe('Method');
  });

  it('turn to another language with every part that is on screen, at once', async () => {
    const words = await withWords('fr');
    await words.add('method');
    expect(words.say('method.scale.title')).toBe('L’échelle');
    await words.use('en');
    expect(words.say('method.scale.title')).toBe('The scale');
    expect(words.say('nav.method')).toBe('Method');
  });

  it('are those asked for last, whichever files come first', async () => {
    const words = await withWords('fr');
    await Promise.all([words.use('en'), words.add('work'), words.add('method'), words.use('fr')]);
    expect(words.say('work.back')).toBe('Mon travail');
    expect(words.say('method.scale.title')).toBe('L’échelle');

    await Promise.all([words.use('en'), words.use('fr')]);
    expect(words.language()).toBe('fr');
  });

  it('show the key where a text is not loaded, so that a gap is seen', () => {
    expect(TestBed.inject(Words).say('nav.method')).toBe('nav.method');
  });
});
