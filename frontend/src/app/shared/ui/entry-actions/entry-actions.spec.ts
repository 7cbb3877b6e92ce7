import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type OrganisationRef, type ReplyRef, type SessionUser, type TimelineEntry } from '@parole-tenue/contract';

import { withWords } from '../../../../testing/words';
import { SessionClient } from '../../../session/data/session-client';
import { SessionStore } from '../../../session/data/session-store';
import { EntryActions } from './entry-actions';

const org = (slug: string): OrganisationRef => ({
  ...{ slug, kind: 'civil_society', name: { fr: slug, en: null, original: 'fr' }, isDemo: false },
});
const SAID = {
  ...{ noun: 'report', id: 'r1', organisation: org('ministry'), answers: null, reply: null, supersededBy: null },
  ...{ objections: [], replies: [], judgement: null },
  recommendation: { reference: 'PD-N2', text: { fr: 'x', en: null, original: 'fr' } },
} as unknown as TimelineEntry;
const of = (slug: string | null, permissions: SessionUser['permissions']): SessionUser => ({
  ...{ id: 'u', name: 'Awa', role: 'member', language: 'fr', organisation: slug === null ? null : org(slug) },
  ...{ permissions, needsFactor: false },
});

async function linkFor(
  user: SessionUser | null,
  parts: Partial<TimelineEntry> = {},
  answerers: string[] = [],
): Promise<string | undefined> {
  TestBed.resetTestingModule();
  const client = { get: () => Promise.resolve({ user }) };
  await withWords('fr', [provideRouter([]), { provide: SessionClient, useValue: client }]);
  await TestBed.inject(SessionStore).load();
  const fixture = TestBed.createComponent(EntryActions);
  fixture.componentRef.setInput('entry', { ...SAID, ...parts });
  fixture.componentRef.setInput('answerers', answerers);
  await fixture.whenStable();
  const link = (fixture.nativeElement as HTMLElement).querySelector('a');
  return link ? `${link.textContent.trim()} ${link.getAttribute('href') ?? ''}` : undefined;
}

describe('what one may answer to a statement', () => {
  const cso = of('cso', ['objection.draft', 'reply.draft']);

  it('is an objection, to what another organisation says now', async () => {
    expect(await linkFor(cso)).toBe(
      'Faire une objection: ministry /fr/work/objections/new?recommendation=PD-N2&about=r1',
    );
    expect(await linkFor(cso, { noun: 'response' })).toContain('objections/new');
  });

  it('is one objection at a time: another once the first has its reply, or to another version', async () => {
    const ours = { id: 'o1', organisation: org('cso'), standing: 'open', isToEarlier: false } as const;
    expect(await linkFor(cso, { objections: [ours] })).toBeUndefined();
    expect(await linkFor(cso, { objections: [{ ...ours, standing: 'unanswered' }] })).toBeUndefined();
    for (const other of [{ standing: 'answered' }, { isToEarlier: true }, { organisation: org('other') }] as const)
      expect(await linkFor(cso, { objections: [{ ...ours, ...other }] })).toContain('objections/new');
  });

  it('is nothing to what the own organisation said, to what is superseded, to a reply, and for whom may not', async () => {
    expect(await linkFor(cso, { organisation: org('cso') })).toBeUndefined();
    expect(await linkFor(cso, { supersededBy: 'r2' })).toBeUndefined();
    expect(await linkFor(cso, { noun: 'reply' })).toBeUndefined();
    expect(await linkFor(of('cso', []))).toBeUndefined();
    expect(await linkFor(of(null, ['objection.draft']))).toBeUndefined();
    expect(await linkFor(null)).toBeUndefined();
  });

  it('is a reply, to an objection to what the own organisation said, once', async () => {
    const answers = { noun: 'report', id: 'r1', organisation: org('ministry'), publishedOn: null } as const;
    const objection = { noun: 'objection', id: 'o1', organisation: org('cso'), answers } as const;
    const ministry = of('ministry', ['reply.draft', 'objection.draft']);
    expect(await linkFor(ministry, objection)).toBe(
      'Répliquer: cso /fr/work/replies/new?recommendation=PD-N2&about=o1',
    );
    expect(await linkFor(ministry, { ...objection, reply: 'p1' })).toBeUndefined();
    expect(await linkFor(of('other', ['reply.draft']), objection)).toBeUndefined();
  });

  it('is a reply, to what another says of what the own organisation answers for, once', async () => {
    const judged = { noun: 'assessment', id: 'a1', organisation: org('cso'), judgement: 'minimum' } as const;
    const ministry = of('ministry', ['reply.draft']);
    expect(await linkFor(ministry, judged, ['ministry'])).toBe(
      'Répliquer: cso /fr/work/replies/new?recommendation=PD-N2&about=a1',
    );
    const replied = (isToEarlier: boolean): Partial<TimelineEntry> => {
      const reply: ReplyRef = {
        ...{ id: 'p1', organisation: org('ministry'), publishedOn: null, language: 'fr', text: 'Non.' },
        ...{ isToEarlier, blackouts: [], isDemo: false },
      };
      return { ...judged, replies: [reply] };
    };
    expect(await linkFor(ministry, replied(false), ['ministry'])).toBeUndefined();
    expect(await linkFor(ministry, replied(true), ['ministry'])).toContain('replies/new');
    expect(await linkFor(ministry, { ...judged, judgement: null }, ['ministry'])).toBeUndefined();
    expect(await linkFor(ministry, { ...judged, supersededBy: 'a2' }, ['ministry'])).toBeUndefined();
    expect(await linkFor(ministry, judged, ['other'])).toBeUndefined();
    expect(await linkFor(ministry, { ...judged, organisation: org('ministry') }, ['ministry'])).toBeUndefined();
  });
});
