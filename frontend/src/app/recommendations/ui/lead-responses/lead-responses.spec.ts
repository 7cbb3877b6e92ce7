import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type OrganisationRef, type RecommendationStory } from '@parole-tenue/contract';

import { withWords } from '../../../../testing/words';
import { LeadResponses } from './lead-responses';

const org = (slug: string): OrganisationRef => ({
  ...{ slug, kind: 'government', name: { fr: slug, en: null, original: 'fr' }, isDemo: false },
});

async function shown(story: Partial<RecommendationStory>): Promise<string> {
  await withWords('fr', [provideRouter([])]);
  const fixture = TestBed.createComponent(LeadResponses);
  const none = { reference: 'PD-N2', leads: [], responses: [], silence: { state: 'reported' } };
  fixture.componentRef.setInput('story', { ...none, ...story });
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).textContent.replace(/\s+/g, ' ').trim();
}

describe('what the leads answer', () => {
  it('stands per lead, with its reason, and that one has not answered', async () => {
    const response = { id: 's1', organisation: org('emploi'), answer: 'accepted', reason: 'Nous le ferons.' };
    const responses = [{ ...response, language: 'fr', publishedOn: '2026-10-03' }] as RecommendationStory['responses'];
    const text = await shown({ leads: [org('emploi'), org('plan')], responses });
    expect(text).toMatch(/emploi Acceptée 3 octobre 2026 Nous le ferons\. ?plan Pas de réponse$/);
  });

  it('never calls silent whom nobody invited', async () => {
    const silence = { state: 'not_invited', days: null, lastReportOn: null } as const;
    expect(await shown({ leads: [org('emploi')], silence })).toMatch(/emploi pas encore invité$/);
  });

  it('is nothing where nobody leads', async () => {
    expect(await shown({})).toBe('');
  });
});
