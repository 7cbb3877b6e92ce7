import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';

import { Page } from '../../../testing/page';
import { AREAS, indicator, stage, template } from '../../../testing/tracks';
import { withWords } from '../../../testing/words';
import { Measured } from './measured';

const named = (key: string) => indicator({ key, title: { fr: `Indicateur ${key}`, en: null, original: 'fr' } });

describe('what a recommendation is measured by', () => {
  it('is its track, and below what the track does not show, the public record included', async () => {
    const words = await withWords('fr', [AREAS, provideRouter([])]);
    await words.add('tracks');
    const [planned, record, other] = [named('planned'), named('record'), named('other')];
    const fixture = TestBed.createComponent(Measured);
    const stages = [{ ...stage('a', 10), indicator: planned, record: [record] }];
    fixture.componentRef.setInput('track', { view: 'pipeline', template: template('pipeline'), stages });
    fixture.componentRef.setInput('indicators', [planned, record, other]);
    await fixture.whenStable();
    const text = new Page(fixture).text();
    expect(text).toContain('Indicateur other');
    expect(text).not.toContain('Indicateur planned');
    expect(text).not.toContain('Indicateur record');
  });
});
