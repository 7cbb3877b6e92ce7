import { signal, type Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type OrganisationRef, type OwnEvidence } from '@parole-tenue/contract';

import { OpenPages } from '../app/evidence/data/open-pages';
import { PieceClient } from '../app/evidence/data/piece-client';
import { PieceStore } from '../app/evidence/data/piece-store';
import { Recipients } from '../app/evidence/data/recipients';
import { Words } from '../app/i18n/words';
import { SessionStore } from '../app/session/data/session-store';
import { Attempt } from '../app/shared/data/attempt';
import { AreasStore } from '../app/shared/data/areas-store';
import { Dialogs } from '../app/shared/ui/dialog/dialogs';
import { Announcer } from '../app/shared/ui/toast/announcer';
import { organisation, person } from './statements';
import { withWords } from './words';

const nothing = (): undefined => undefined;

/** What a part of the page of an own piece stands on: the piece, whom it may be handed to, and a person who says yes or no. */
export class PieceBench {
  readonly own = signal<OwnEvidence | undefined>(undefined);
  readonly observers = signal<OrganisationRef[]>([]);
  readonly leads = signal<OrganisationRef[]>([]);
  readonly said: string[] = [];
  readonly asked: { title: string; detail?: string }[] = [];
  refreshed = 0;
  says = true;

  constructor(
    readonly client: Partial<Record<keyof PieceClient, unknown>>,
    readonly store: Partial<Record<keyof PieceStore, unknown>> = {},
  ) {}

  async set(piece: OwnEvidence, providers: Provider[] = []): Promise<void> {
    this.own.set(piece);
    const store = {
      ...{ id: () => this.own()?.id, own: this.own, piece: this.own, page: () => 1, doing: new Attempt() },
      refresh: () => Promise.resolve(this.refreshed++),
      ...this.store,
    };
    const ask = (question: { title: string; detail?: string }): Promise<boolean> => {
      this.asked.push(question);
      return Promise.resolve(this.says);
    };
    await withWords('fr', [
      provideRouter([{ path: '**', children: [] }]),
      { provide: PieceStore, useValue: store },
      { provide: PieceClient, useValue: this.client },
      {
        provide: Recipients,
        useValue: { observers: this.observers, leads: this.leads, story: { value: () => undefined } },
      },
      { provide: OpenPages, useValue: { page: nothing, original: () => null, open: nothing, opening: new Attempt() } },
      { provide: AreasStore, useValue: { nameOf: (slug: string) => slug, all: () => [] } },
      { provide: Dialogs, useValue: { ask } },
      { provide: Announcer, useValue: { say: (text: string) => this.said.push(text.replace(/\s+/g, ' ')) } },
      { provide: SessionStore, useValue: { user: () => person(organisation('asso', 'civil_society')) } },
      ...providers,
    ]);
    await TestBed.inject(Words).add('work', 'evidence', 'handling', 'proof');
  }
}
