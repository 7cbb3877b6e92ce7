import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap } from '@angular/router';
import { jest } from '@jest/globals';
import { type EvidenceRecord, type OwnEvidence } from '@parole-tenue/contract';
import { of } from 'rxjs';

import { evidence } from '../../../testing/statements';
import { SessionStore } from '../../session/data/session-store';
import { OpenPages } from './open-pages';
import { PieceClient } from './piece-client';
import { PieceStore } from './piece-store';

const file = (state: NonNullable<OwnEvidence['sent']>['state']): OwnEvidence['sent'] =>
  ({ state, refusal: null, bytes: 10, mediaType: 'image/jpeg', hasOriginal: true }) as OwnEvidence['sent'];
const piece = (state: NonNullable<OwnEvidence['sent']>['state']): OwnEvidence =>
  evidence({ id: 'e1', kind: 'image', sent: file(state) });

describe('one piece of evidence', () => {
  let answers: (EvidenceRecord | undefined)[];
  let asked: number;

  beforeEach(() => {
    jest.useFakeTimers();
    asked = 0;
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  function open(first: OwnEvidence): PieceStore {
    const answer = (value: unknown) => ({
      ...{ value: signal(value), error: signal(undefined), isLoading: signal(false), status: signal('resolved') },
      hasValue: () => value !== undefined,
    });
    const get = (): Promise<EvidenceRecord> => {
      asked++;
      const next = answers.shift();
      return next === undefined ? Promise.reject(new Error('no answer')) : Promise.resolve(next);
    };
    const route = { paramMap: of(convertToParamMap({ id: 'e1' })), queryParamMap: of(convertToParamMap({})) };
    TestBed.configureTestingModule({
      providers: [
        PieceStore,
        { provide: PieceClient, useValue: { piece: () => answer(first), pictures: () => answer(undefined), get } },
        { provide: ActivatedRoute, useValue: route },
        { provide: SessionStore, useValue: { isSignedIn: () => true } },
        { provide: OpenPages, useValue: { page: () => undefined } },
      ],
    });
    const store = TestBed.inject(PieceStore);
    TestBed.tick();
    return store;
  }

  async function wait(ms: number): Promise<void> {
    for (let gone = 0; gone < ms; gone += 1000) {
      await jest.advanceTimersByTimeAsync(1000);
      TestBed.tick();
    }
  }

  it('is asked for again while it is being cleaned, also after an answer was lost, and no more once it is ready', async () => {
    answers = [piece('cleaning'), undefined, piece('ready'), piece('refused')];
    const store = open(piece('cleaning'));
    await wait(60_000);
    expect([asked, store.own()?.sent?.state]).toEqual([3, 'ready']);
  });

  it('is not asked for again when there is nothing to wait for', async () => {
    answers = [];
    open(piece('ready'));
    await wait(60_000);
    expect(asked).toBe(0);
  });
});
