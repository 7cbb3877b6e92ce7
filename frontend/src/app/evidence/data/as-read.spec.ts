import { evidence } from '../../../testing/statements';
import { asRead } from './as-read';

describe('a piece as more readers would have it', () => {
  it('holds nothing of what is the own organisation’s alone', () => {
    const own = evidence({ author: 'Awa Traoré', offers: [], level: 'restricted', month: '2026-05' });
    const read = asRead(own, 'public');
    expect(Object.keys(read).sort()).toEqual(
      [
        ...['about', 'allowedActions', 'area', 'caption', 'file', 'id', 'isDemo', 'kind', 'level', 'month'],
        ...['organisation', 'recommendation', 'text', 'url', 'verifications', 'withdrawn'],
      ].sort(),
    );
    expect([read.level, read.allowedActions]).toEqual(['public', []]);
    expect(JSON.stringify(read)).not.toContain('Awa');
  });

  it('keeps its level where only the lead organisation is to read it', () => {
    expect(asRead(evidence({ level: 'restricted' }), null).level).toBe('restricted');
  });
});
