import { TestBed } from '@angular/core/testing';
import { type Id } from '@parole-tenue/contract';

import { organisation, person } from '../../../testing/statements';
import { SessionStore } from '../../session/data/session-store';
import { UnsentFiles } from '../../session/data/unsent-files';
import { UnsentText } from '../../session/data/unsent-text';
import { type Place } from './piece';
import { PIECES_MAX, PieceSheet } from './piece-sheet';
import { Preparation } from './preparation';
import { FileRefused } from './prepared-file';
import { type KeptUpload } from './upload';
import { UploadQueue } from './upload-queue';

const ALONE: Place = { recommendation: 'PD-N2', statement: null };
const PHOTO = new Blob(['photo']);
const CONTENT = new Blob(['reduced']);

describe('pieces that are being prepared', () => {
  let texts: Map<string, unknown>;
  let files: Map<Id, Blob>;
  let queued: { upload: KeptUpload; content: Blob | null; isKept: boolean }[];
  let refuses: boolean;
  let keepsFiles: boolean;
  let keepsTexts: boolean;

  beforeEach(() => {
    texts = new Map();
    files = new Map();
    queued = [];
    refuses = false;
    keepsFiles = true;
    keepsTexts = true;
    const file = { mediaType: 'image/jpeg', bytes: 7, sha256: 'ab', thumbnail: 'data:,', isReduced: true };
    const prepare = () =>
      refuses
        ? Promise.reject(new FileRefused('type_refused'))
        : Promise.resolve({ file, content: CONTENT, canBeOriginal: true });
    const keep = (id: Id, content: Blob): Promise<boolean> => {
      if (keepsFiles) files.set(id, content);
      return Promise.resolve(keepsFiles);
    };
    TestBed.configureTestingModule({
      providers: [
        PieceSheet,
        { provide: Preparation, useValue: { prepare } },
        { provide: SessionStore, useValue: { user: () => person(organisation('asso', 'civil_society')) } },
        {
          provide: UnsentText,
          useValue: {
            keep: (id: string, text: object) => texts.set(id, JSON.parse(JSON.stringify(text))),
            forget: (id: string) => texts.delete(id),
            all: () => Promise.resolve(texts),
            isKept: () => keepsTexts,
          },
        },
        {
          provide: UnsentFiles,
          useValue: { keep, get: (id: Id) => Promise.resolve(files.get(id)), forget: (id: Id) => files.delete(id) },
        },
        {
          provide: UploadQueue,
          useValue: {
            add: (upload: KeptUpload, content: Blob | null, isKept: boolean) =>
              queued.push({ upload, content, isKept }),
          },
        },
      ],
    });
  });

  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

  async function open(place = ALONE): Promise<PieceSheet> {
    const sheet = TestBed.inject(PieceSheet);
    sheet.open(place);
    TestBed.tick();
    await settle();
    return sheet;
  }

  it('go once each says what it shows, and all share the other answers', async () => {
    const sheet = await open();
    sheet.addFiles([PHOTO, PHOTO]);
    await settle();
    sheet.share({ month: '2026-03' });
    expect([sheet.send(), queued.length]).toEqual([false, 0]);
    expect([...sheet.gaps().values()]).toEqual([['caption'], ['caption']]);
    for (const { id } of sheet.pieces()) sheet.say(id, { caption: 'Le puits' });
    expect(sheet.send()).toBe(true);
    expect(queued.map(({ upload, content, isKept }) => [upload.creation.month, content, isKept])).toEqual([
      ['2026-03', CONTENT, true],
      ['2026-03', CONTENT, true],
    ]);
    expect([sheet.pieces().length, texts.size]).toEqual([0, 0]);
  });

  it('are there again after a reload, with all that was said of them', async () => {
    const before = await open();
    before.addFiles([PHOTO]);
    await settle();
    const [{ id } = { id: '' }] = before.pieces();
    before.say(id, { caption: 'Le puits' });
    before.share({ area: 'segou' });
    TestBed.resetTestingModule();
    const kept = [new Map(texts), new Map(files)] as const;
    TestBed.configureTestingModule({
      providers: [
        PieceSheet,
        { provide: Preparation, useValue: {} },
        { provide: UploadQueue, useValue: {} },
        { provide: SessionStore, useValue: { user: () => person() } },
        { provide: UnsentText, useValue: { all: () => Promise.resolve(kept[0]) } },
        { provide: UnsentFiles, useValue: { get: (one: Id) => Promise.resolve(kept[1].get(one)) } },
      ],
    });
    const after = await open();
    expect(after.pieces().map(({ said, isKept }) => [said.caption, isKept])).toEqual([['Le puits', true]]);
    expect(after.shared().area).toBe('segou');
  });

  it('that cannot be taken say why, and hold the others up until they are removed', async () => {
    const sheet = await open();
    refuses = true;
    sheet.addFiles([PHOTO]);
    await settle();
    const [wrong] = sheet.pieces();
    expect([wrong?.problem, sheet.check()]).toEqual(['type_refused', false]);
    sheet.remove(wrong?.id ?? '');
    expect(sheet.check()).toBe(true);
  });

  it('that the device cannot keep are at risk, and one is warned before leaving', async () => {
    const sheet = await open();
    keepsFiles = false;
    sheet.addFiles([PHOTO]);
    await settle();
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect([sheet.isAtRisk(), leaving.defaultPrevented]).toEqual([true, true]);
  });

  it('that are words are at risk too, where the device keeps none', async () => {
    const sheet = await open();
    keepsTexts = false;
    const { id } = sheet.add('testimony');
    expect(sheet.isAtRisk()).toBe(false);
    sheet.say(id, { text: 'Nous avons vu.' });
    expect(sheet.isAtRisk()).toBe(true);
  });

  it('are counted as ready without those that could not be taken', async () => {
    const sheet = await open();
    sheet.addFiles([PHOTO]);
    await settle();
    refuses = true;
    sheet.addFiles([PHOTO]);
    await settle();
    expect([sheet.pieces().length, sheet.ready().length]).toEqual([2, 1]);
  });

  it('stay with what they are about when another place is opened', async () => {
    const sheet = await open();
    const { id } = sheet.add('testimony');
    sheet.say(id, { text: 'Nous avons vu.' });
    sheet.open({ recommendation: 'PD-N3', statement: null });
    TestBed.tick();
    await settle();
    expect([sheet.pieces(), [...texts.keys()]]).toEqual([[], ['pieces/PD-N2']]);
  });

  it('are not more than a day takes', async () => {
    const sheet = await open();
    sheet.addFiles(Array.from({ length: PIECES_MAX + 3 }, () => PHOTO));
    await settle();
    expect([sheet.pieces().length, sheet.tooMany()]).toEqual([PIECES_MAX, 3]);
    expect(sheet.addFiles([PHOTO])).toBe(0);
  });

  it('begin restricted for civil society, and go along to the statement that goes on', async () => {
    const sheet = await open({ recommendation: 'PD-N2', statement: { noun: 'report', id: 'r1' } });
    expect(sheet.shared().level).toBe('restricted');
    sheet.add('testimony');
    sheet.move({ recommendation: 'PD-N2', statement: { noun: 'report', id: 'r2' } });
    expect([...texts.keys()]).toEqual(['pieces/r2']);
  });
});
