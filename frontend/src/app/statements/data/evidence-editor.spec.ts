import { HttpErrorResponse } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { type CreateEvidence, type Id, type OrganisationKind, type OwnEvidence } from '@parole-tenue/contract';
import { firstValueFrom, throwError } from 'rxjs';

import { evidence, organisation, person } from '../../../testing/statements';
import { withWords } from '../../../testing/words';
import { SessionStore } from '../../session/data/session-store';
import { EvidenceClient } from '../../evidence/data/evidence-client';
import { PieceSheet } from '../../evidence/data/piece-sheet';
import { UploadQueue } from '../../evidence/data/upload-queue';
import { EvidenceEditor } from './evidence-editor';
import { StatementEditor } from './statement-editor';

const refuse = (code: string, status: number): Promise<never> =>
  firstValueFrom(throwError(() => new HttpErrorResponse({ status, error: { code, status } })));

describe('evidence under a statement being written', () => {
  let created: { id: Id; body: CreateEvidence }[];
  let changed: { id: Id; version: number }[];
  let answer: (() => Promise<OwnEvidence>) | undefined;

  async function setUp(kind: OrganisationKind = 'government'): Promise<EvidenceEditor> {
    [created, changed, answer] = [[], [], undefined];
    const client: Pick<EvidenceClient, 'create' | 'change'> = {
      create: (id, body) => {
        created.push({ id, body });
        return answer?.() ?? Promise.resolve(evidence({ id }));
      },
      change: ({ id, version }, changes) => {
        changed.push({ id, version });
        return Promise.resolve(evidence({ id, ...changes }));
      },
    };
    const statement = {
      noun: 'report',
      id: () => 'r1',
      content: () => null,
      about: () => undefined,
      queue: { saved: () => null },
      ensureSaved: () => Promise.resolve(true),
    };
    const words = await withWords('fr', [
      EvidenceEditor,
      { provide: PieceSheet, useValue: { isAtRisk: () => false } },
      {
        provide: UploadQueue,
        useValue: { uploads: () => [], takenBack: () => new Set(), know: () => undefined, drop: () => undefined },
      },
      { provide: EvidenceClient, useValue: client },
      { provide: StatementEditor, useValue: statement },
      { provide: SessionStore, useValue: { user: () => person(organisation('org', kind)) } },
    ]);
    await words.add('work');
    return TestBed.inject(EvidenceEditor);
  }

  it.each([
    ['government', 'public'],
    ['donor', 'public'],
    ['civil_society', 'restricted'],
    ['independent', 'restricted'],
  ] as const)('of %s is %s unless somebody says otherwise', async (kind, level) => {
    expect((await setUp(kind)).link().level).toBe(level);
  });

  it('is added under the statement, and the form is empty again', async () => {
    const editor = await setUp();
    editor.type({ caption: ' Liste ', url: ' https://exemple.test ' });
    expect(await editor.add()).toBe(true);
    expect(created[0]?.body).toEqual({
      attachedTo: { noun: 'report', id: 'r1' },
      kind: 'link',
      caption: 'Liste',
      url: 'https://exemple.test',
      level: 'public',
    });
    expect(editor.items()).toHaveLength(1);
    expect(editor.isTyped()).toBe(false);
  });

  it('goes along to the statement that goes on, once, also when the network was gone at first', async () => {
    const editor = await setUp();
    editor.type({ caption: 'Pas encore ajouté' });
    answer = () => firstValueFrom(throwError(() => new HttpErrorResponse({ status: 0 })));
    expect(await editor.carryOver('r0', [evidence({ id: 'e1', caption: 'Registre' })])).toBe(false);
    editor.type({ caption: '' });
    expect([editor.hasUnsent(), editor.isTyped()]).toEqual([true, false]);
    answer = undefined;
    expect(await editor.add()).toBe(true);
    expect(await editor.add()).toBe(true);
    expect(created.map(({ body }) => [body.attachedTo?.id, body.caption])).toEqual([
      ['r1', 'Registre'],
      ['r1', 'Registre'],
    ]);
    expect(new Set(created.map(({ id }) => id)).size).toBe(1);
    expect([editor.items().length, editor.hasUnsent()]).toEqual([1, false]);
  });

  it('is sent again under the same id after a lost answer, and with a new one for the next piece', async () => {
    const editor = await setUp();
    answer = () => firstValueFrom(throwError(() => new HttpErrorResponse({ status: 0 })));
    editor.type({ caption: 'Liste', url: 'https://exemple.test' });
    expect(await editor.add()).toBe(false);
    expect(editor.link().caption).toBe('Liste');
    answer = undefined;
    await editor.add();
    editor.type({ caption: 'Autre', url: 'https://exemple.test/2' });
    await editor.add();
    expect(created[0]?.id).toBe(created[1]?.id);
    expect(created[2]?.id).not.toBe(created[1]?.id);
  });

  it('becomes a change when it arrived before and was corrected since', async () => {
    const editor = await setUp();
    answer = () => refuse('id_taken', 409);
    editor.type({ caption: 'Liste corrigée', url: 'https://exemple.test' });
    expect(await editor.add()).toBe(true);
    expect(changed).toEqual([{ id: created[0]?.id, version: 1 }]);
  });

  it('has nothing to add while nothing is typed', async () => {
    const editor = await setUp();
    expect(await editor.add()).toBe(true);
    expect(created).toEqual([]);
  });
});
