import { creationOf, gapsOf, keptAt, type Draft, type Place, type Shared } from './piece';

const SHARED: Shared = { month: '2026-03', area: 'segou', about: null, level: 'public', keepOriginal: true };
const ALONE: Place = { recommendation: 'PD-N2', statement: null };
const UNDER: Place = { recommendation: 'PD-N2', statement: { noun: 'report', id: 'r1' } };
const FILE = { mediaType: 'image/jpeg', bytes: 9, sha256: 'ab', thumbnail: 'data:,', isReduced: true } as const;

const draft = (changes: Partial<Draft> = {}): Draft => ({
  ...{ id: 'e1', kind: 'image', said: { caption: ' Le puits ', text: '', url: '' }, own: {}, file: FILE },
  ...changes,
});

describe('a piece of evidence as the API is told of it', () => {
  it('begins restricted where it stands alone, whoever brings it and whatever was chosen elsewhere', () => {
    expect(creationOf(draft(), SHARED, ALONE)).toEqual({
      ...{ recommendation: 'PD-N2', kind: 'image', caption: 'Le puits' },
      ...{ month: '2026-03', area: 'segou', about: null, level: 'restricted' },
      file: { mediaType: 'image/jpeg', bytes: 9, sha256: 'ab', keepOriginal: true },
    });
  });

  it('stands under the statement that is being written, with its own answers before the shared ones', () => {
    const told = creationOf(draft({ own: { level: 'shared', month: null, keepOriginal: false } }), SHARED, UNDER);
    expect(told).toMatchObject({
      attachedTo: { noun: 'report', id: 'r1' },
      level: 'shared',
      month: null,
      area: 'segou',
    });
    expect([told.file?.keepOriginal, told.recommendation]).toEqual([false, undefined]);
  });

  it('brings the words of a testimony, the address of a link, and no file', () => {
    const said = { caption: 'Ce qu’elle a vu', text: ' Rien n’est fait. ', url: ' https://exemple.test/a ' };
    const testimony = creationOf(draft({ kind: 'testimony', said, file: null }), SHARED, ALONE);
    expect([testimony.text, testimony.url, testimony.file]).toEqual(['Rien n’est fait.', undefined, undefined]);
    const link = creationOf(draft({ kind: 'link', said, file: null }), SHARED, ALONE);
    expect([link.text, link.url]).toEqual([undefined, 'https://exemple.test/a']);
  });

  it.each([
    ['image', { caption: ' ', text: '', url: '' }, ['caption']],
    ['testimony', { caption: 'Vu', text: ' ', url: '' }, ['text']],
    ['link', { caption: '', text: '', url: 'exemple.test' }, ['url', 'caption']],
    ['link', { caption: 'Vu', text: '', url: 'javascript:alert(1)' }, ['url']],
    ['link', { caption: 'Vu', text: '', url: 'https://exemple.test' }, []],
  ] as const)('of kind %s that says %j lacks %j', (kind, said, gaps) => {
    expect(gapsOf(draft({ kind, said }))).toEqual(gaps);
  });

  it('is found again on the device by where it is brought', () => {
    expect([keptAt(ALONE), keptAt(UNDER)]).toEqual(['pieces/PD-N2', 'pieces/r1']);
  });

  it('misses nothing only while its words are no longer than the API takes: sent, they could not be shortened any more', () => {
    const long = { caption: 'Le récit', text: 'a'.repeat(10_001), url: `https://exemple.test/${'a'.repeat(2_000)}` };
    expect(gapsOf(draft({ kind: 'testimony', said: long }))).toEqual(['text']);
    expect(gapsOf(draft({ kind: 'testimony', said: { ...long, text: 'a'.repeat(10_000) } }))).toEqual([]);
    expect(gapsOf(draft({ kind: 'link', said: long }))).toEqual(['url']);
  });
});
