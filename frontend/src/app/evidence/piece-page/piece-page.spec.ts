import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap, provideRouter } from '@angular/router';
import { type EvidenceRecord, type SessionUser } from '@parole-tenue/contract';
import { of } from 'rxjs';

import { Page } from '../../../testing/page';
import { evidence, organisation, person } from '../../../testing/statements';
import { refusal } from '../../../testing/refusals';
import { withWords } from '../../../testing/words';
import { Words } from '../../i18n/words';
import { SessionClient } from '../../session/data/session-client';
import { SessionStore } from '../../session/data/session-store';
import { AreasStore } from '../../shared/data/areas-store';
import { PiecePage } from './piece-page';

const cover = { size: 'small', width: 320, height: 240, bytes: 9000, url: null } as const;
const RESTRICTED = evidence({
  ...{ kind: 'image', url: null, caption: 'Le puits', level: 'restricted', file: { pages: 1, cover: [cover] } },
});

async function open(piece: EvidenceRecord | null, user: SessionUser | null): Promise<Page> {
  await withWords('fr', [
    ...[provideRouter([]), provideHttpClient(), provideHttpClientTesting()],
    { provide: SessionClient, useValue: { get: () => Promise.resolve({ user }) } },
    { provide: AreasStore, useValue: { nameOf: (slug: string) => slug } },
    {
      provide: ActivatedRoute,
      useValue: { paramMap: of(convertToParamMap({ id: 'e1' })), queryParamMap: of(convertToParamMap({})) },
    },
  ]);
  await TestBed.inject(Words).add('proof', 'work', 'evidence', 'handling');
  await TestBed.inject(SessionStore).load();
  const fixture = TestBed.createComponent(PiecePage);
  TestBed.tick();
  const asked = TestBed.inject(HttpTestingController).expectOne('/api/evidence/e1');
  if (piece === null) {
    const { status, error } = refusal('absent') as { status: number; error: object };
    asked.flush(error, { status, statusText: '' });
  } else asked.flush(piece);
  const page = new Page(fixture);
  await page.settle();
  return page;
}

const opened = (): number => TestBed.inject(HttpTestingController).match('/api/evidence/e1/openings').length;

describe('the page of a piece of evidence', () => {
  it('says the same of what is not there and of what one may not read', async () => {
    const page = await open(null, null);
    expect(page.text()).toContain('Cette preuve n’existe pas, ou elle n’est pas publique.');
    expect(page.button('Se connecter').getAttribute('href')).toBe('/fr/sign-in?returnTo=%2Ffr%2Fevidence%2Fe1');
  });

  it('opens what is restricted for its own organisation at once', async () => {
    await open({ ...RESTRICTED, allowedActions: ['open'] }, person());
    expect(opened()).toBe(1);
  });

  it('opens it for others only when they say so, and says before that its owner will see it', async () => {
    const { id, kind, caption, url, text, month, area, about, level, file, verifications, withdrawn, isDemo } =
      RESTRICTED;
    const theirs: EvidenceRecord = {
      ...{ id, kind, caption, url, text, month, area, about, level, file, verifications, withdrawn, isDemo },
      ...{ organisation: RESTRICTED.organisation, recommendation: RESTRICTED.recommendation, allowedActions: ['open'] },
    };
    const page = await open(theirs, person(organisation('observatoire', 'independent')));
    expect(opened()).toBe(0);
    expect(page.text()).toContain('L’organisation qui l’a apportée verra que la vôtre l’a ouverte, et quel jour.');
    page.button('Ouvrir').click();
    expect(opened()).toBe(1);
  });

  it('is a mark and nothing else once it is withdrawn', async () => {
    const withdrawn = { category: 'consent_withdrawn', on: '2026-11-02' } as const;
    const page = await open({ ...RESTRICTED, caption: '', file: null, level: 'public', withdrawn }, null);
    expect(page.text()).toContain('Preuve retirée le 2 novembre 2026 : consentement retiré');
    expect(page.text()).toContain('Son contenu a été détruit.');
    for (const gone of ['Photo', 'Mois', 'Région', 'Qui lit', 'Public']) expect(page.text()).not.toContain(gone);
    expect(page.hasButton('Copier le lien')).toBe(false);
  });
});
