import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, Router, convertToParamMap, provideRouter } from '@angular/router';
import { type EvidenceRecord, type OwnVerification } from '@parole-tenue/contract';
import { of } from 'rxjs';

import { Page } from '../../../testing/page';
import { refusal } from '../../../testing/refusals';
import { evidence, milestone, organisation } from '../../../testing/statements';
import { withWords } from '../../../testing/words';
import { Words } from '../../i18n/words';
import { FormMemory } from '../../session/data/form-memory';
import { AreasStore } from '../../shared/data/areas-store';
import { Dialogs } from '../../shared/ui/dialog/dialogs';
import { VerificationClient } from '../data/verification-client';
import { VerificationPage } from './verification-page';

const PIECE: EvidenceRecord = evidence({
  ...{ caption: 'Le registre', organisation: organisation('boucle', 'civil_society') },
  about: { noun: 'milestone', id: 'm1', stance: 'contradicts' },
});
const DRAFT: OwnVerification = {
  ...{ id: 'v1', organisation: organisation('observatoire', 'independent'), finding: 'contradicted', language: 'fr' },
  ...{
    text: 'Deux inscriptions par page.',
    publishedOn: null,
    blackouts: [],
    isDemo: false,
    author: 'Salif',
    isMine: true,
    isReadable: true,
    version: 1,
  },
  about: {
    ...{ noun: 'evidence', id: 'e1', organisation: PIECE.organisation, recommendation: PIECE.recommendation },
    ...{ title: null, caption: PIECE.caption },
  },
  allowedActions: ['edit', 'discard'],
};

const client = {
  get: jest.fn<VerificationClient['get']>(),
  draftOf: jest.fn<VerificationClient['draftOf']>(),
  evidence: jest.fn<VerificationClient['evidence']>(),
  milestone: jest.fn<VerificationClient['milestone']>(),
  create: jest.fn<VerificationClient['create']>(),
  change: jest.fn<VerificationClient['change']>(),
  publish: jest.fn<VerificationClient['publish']>(),
  discard: jest.fn<VerificationClient['discard']>(),
};
const ask = jest.fn<Dialogs['ask']>();

beforeEach(() => {
  jest.resetAllMocks();
  client.evidence.mockResolvedValue(PIECE);
  client.milestone.mockResolvedValue(milestone('m1', { title: { original: 'fr', fr: '4 000 stages', en: '4,000' } }));
  client.draftOf.mockResolvedValue(null);
  ask.mockResolvedValue(true);
});

async function open(params: Record<string, string>, query: Record<string, string> = {}): Promise<Page> {
  await withWords('fr', [
    provideRouter([]),
    { provide: VerificationClient, useValue: client },
    { provide: FormMemory, useValue: { attach: () => Promise.resolve() } },
    { provide: AreasStore, useValue: { nameOf: (slug: string) => slug } },
    { provide: Dialogs, useValue: { ask } },
    {
      provide: ActivatedRoute,
      useValue: { paramMap: of(convertToParamMap(params)), queryParamMap: of(convertToParamMap(query)) },
    },
  ]);
  await TestBed.inject(Words).add('proof', 'work', 'handling');
  const fixture = TestBed.createComponent(VerificationPage);
  const page = new Page(fixture);
  await page.arrive();
  return page;
}

const openNew = (): Promise<Page> => open({}, { evidence: 'e1', recommendation: 'PD-N2' });

describe('verifying evidence', () => {
  it('shows what is claimed, of which milestone, and by whom', async () => {
    const page = await openNew();
    expect(page.text()).toContain('Vérifier une preuve');
    expect(page.text()).toContain('Le registre');
    expect(page.text()).toContain('boucle');
    expect(page.button('4 000 stages').getAttribute('href')).toBe('/fr/recommendations/PD-N2#milestones');
  });

  it('goes on where the milestone’s title cannot be read', async () => {
    client.milestone.mockRejectedValue(refusal('unavailable'));
    expect((await openNew()).button('ce jalon')).toBeTruthy();
  });

  it('asks for a finding and for reasons, and sends nothing without', async () => {
    const page = await openNew();
    await page.press('Enregistrer');
    expect(page.text()).toContain('Choisissez votre constat.');
    expect(page.description('Vos raisons')).toContain('Dites pourquoi.');
    expect(client.create).not.toHaveBeenCalled();
  });

  it('keeps the finding as a draft, which its author does not publish', async () => {
    client.create.mockResolvedValue(DRAFT);
    const page = await openNew();
    await page.choose('Contredit');
    await page.type('Vos raisons', 'Deux inscriptions par page.');
    await page.press('Enregistrer');
    expect(client.create.mock.calls[0]?.[1]).toEqual({
      ...{ evidence: 'e1', finding: 'contradicted', language: 'fr' },
      text: 'Deux inscriptions par page.',
    });
    expect(page.text()).toContain('Brouillon');
    expect(page.hasButton('Publier')).toBe(false);
    expect(page.hasButton('Jeter ce brouillon')).toBe(true);
  });

  it('goes on with the draft that the organisation has begun', async () => {
    client.draftOf.mockResolvedValue(DRAFT);
    client.change.mockResolvedValue({ ...DRAFT, text: 'Trois.', version: 2 });
    const page = await openNew();
    expect(page.field('Contredit').checked).toBe(true);
    await page.type('Vos raisons', 'Trois.');
    await page.press('Enregistrer');
    expect(client.change.mock.calls[0]).toEqual([{ id: 'v1', version: 1 }, { text: 'Trois.' }]);
  });
});

describe('publishing a finding', () => {
  const theirs: OwnVerification = { ...DRAFT, isMine: false, allowedActions: ['edit', 'publication', 'discard'] };

  it('is done by another person, who is asked whether they are sure', async () => {
    client.get.mockResolvedValue(theirs);
    client.publish.mockResolvedValue({ ...theirs, publishedOn: '2026-11-22', allowedActions: [], version: 2 });
    const page = await open({ id: 'v1' });
    ask.mockResolvedValueOnce(false);
    await page.press('Publier');
    expect(client.publish).not.toHaveBeenCalled();
    await page.press('Publier');
    expect(client.publish).toHaveBeenCalledTimes(1);
    expect(page.text()).toContain('Publié le 22 novembre 2026');
    expect(page.text()).toContain('Deux inscriptions par page.');
    expect(page.hasButton('Enregistrer')).toBe(false);
  });

  it('waits while what was typed is not saved: nobody publishes words that are not there', async () => {
    client.get.mockResolvedValue(theirs);
    const page = await open({ id: 'v1' });
    await page.type('Vos raisons', 'Autre chose.');
    expect(page.hasButton('Publier')).toBe(false);
  });

  it('says why it could not be done, and keeps what is written', async () => {
    client.get.mockResolvedValue(theirs);
    client.publish.mockRejectedValue(refusal('forbidden'));
    const page = await open({ id: 'v1' });
    await page.press('Publier');
    expect(page.alerts().length).toBeGreaterThan(0);
    expect(page.field('Vos raisons').value).toBe('Deux inscriptions par page.');
  });

  it('is not to be: a draft is thrown away after a question, and the person is back at their work', async () => {
    client.get.mockResolvedValue(DRAFT);
    client.discard.mockResolvedValue();
    const page = await open({ id: 'v1' });
    const go = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await page.press('Jeter ce brouillon');
    expect(client.discard).toHaveBeenCalledTimes(1);
    expect(go.mock.calls).toEqual([[['/', 'fr', 'work']]]);
  });
});

describe('a finding on evidence that is offered no longer', () => {
  it('stays, and says in words what it is about', async () => {
    client.get.mockResolvedValue({ ...DRAFT, isReadable: false, publishedOn: '2026-11-02', allowedActions: [] });
    client.evidence.mockRejectedValue(refusal('absent'));
    const page = await open({ id: 'v1' });
    expect(page.text()).toContain('Le registre');
    expect(page.text()).toContain('Cette preuve ne vous est plus montrée.');
    expect(page.text()).toContain('Deux inscriptions par page.');
  });
});

describe('an address that names nothing to verify', () => {
  it('says so, and asks for nothing', async () => {
    const page = await open({});
    expect(page.text()).toContain('Vérifier');
    expect(client.evidence).not.toHaveBeenCalled();
  });
});
