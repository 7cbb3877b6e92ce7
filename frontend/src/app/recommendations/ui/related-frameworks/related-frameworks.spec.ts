import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type RecommendationStory } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { withWords } from '../../../../testing/words';
import { RelatedFrameworks } from './related-frameworks';

const framework = (slug: string, status: 'current' | 'ended' = 'current') =>
  ({ slug, kind: 'agreement', title: { fr: slug, en: null, original: 'fr' }, status }) as const;

async function textOf(story: Partial<RecommendationStory>): Promise<string> {
  await withWords('fr', [provideRouter([])]);
  const fixture = TestBed.createComponent(RelatedFrameworks);
  fixture.componentRef.setInput('story', {
    framework: { ...framework('rapport'), ended: null, followedBy: [] },
    related: [],
    ...story,
  });
  await fixture.whenStable();
  return new Page(fixture).text();
}

describe('the crosswalk of a recommendation', () => {
  it('says where it stands, what else it has to do with, and with which articles', async () => {
    const related = [
      {
        framework: framework('loi'),
        how: 'implements',
        articles: 'art. 1',
        endedOn: null,
        followedBy: [],
        recordedAssessments: [],
      },
    ] as const;
    expect(await textOf({ related: [...related] as unknown as RecommendationStory['related'] })).toContain(
      'Figure dans rapport Met en œuvre loi , art. 1',
    );
  });

  it('says when a framework ended and what follows it', async () => {
    const related = [
      {
        framework: framework('accord', 'ended'),
        how: 'implements',
        articles: null,
        endedOn: '2024-01-25',
        followedBy: [framework('dialogue'), framework('charte')],
        recordedAssessments: [],
      },
    ] as const;
    expect(await textOf({ related: [...related] as unknown as RecommendationStory['related'] })).toContain(
      'accord A pris fin le 25 janvier 2024 Suivi par dialogue Suivi par charte',
    );
  });
});
