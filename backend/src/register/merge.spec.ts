import { describe, expect, it } from '@jest/globals';
import { merge } from './merge.js';

const text = (fr: string, en = 'word') => ({ fr, en, original: 'en' });

describe('the three-way comparison', () => {
  it('changes nothing where file and record agree', () => {
    const fields = { text: text('mot'), sdg: ['8.5'] };
    expect(merge(fields, fields, { ...fields, version: 3 })).toEqual({ fields, loaded: fields, conflicts: [] });
  });

  it('follows the file where nobody else wrote', () => {
    const { fields, conflicts } = merge({ sdg: ['8.6'] }, { sdg: ['8.5'] }, { sdg: ['8.5'] });
    expect(fields).toEqual({ sdg: ['8.6'] });
    expect(conflicts).toEqual([]);
  });

  it('keeps what an editor wrote and lists it, also when the file did not change', () => {
    const { fields, loaded, conflicts } = merge({ text: text('a') }, { text: text('a') }, { text: text('b') });
    expect(fields).toEqual({ text: text('b') });
    expect(loaded).toEqual({ text: text('a') });
    expect(conflicts).toEqual([{ field: 'text.fr', file: 'a', standing: 'b', isFileNewer: false }]);
  });

  it('says when both changed', () => {
    const { fields, loaded, conflicts } = merge({ text: text('c') }, { text: text('a') }, { text: text('b') });
    expect(fields).toEqual({ text: text('b') });
    expect(loaded).toEqual({ text: text('a') });
    expect(conflicts).toEqual([{ field: 'text.fr', file: 'c', standing: 'b', isFileNewer: true }]);
  });

  it('takes one language from the file and leaves the editor’s other one', () => {
    const { fields, conflicts } = merge(
      { text: text('a', 'new') },
      { text: text('a', 'old') },
      { text: text('b', 'old') },
    );
    expect(fields).toEqual({ text: text('b', 'new') });
    expect(conflicts.map(({ field }) => field)).toEqual(['text.fr']);
  });

  it('settles a conflict when the editor takes the file’s word', () => {
    const { loaded, conflicts } = merge({ text: text('c') }, { text: text('a') }, { text: text('c') });
    expect(loaded).toEqual({ text: text('c') });
    expect(conflicts).toEqual([]);
  });

  it('takes what was never loaded for an editor’s', () => {
    expect(merge({ name: 'a' }, {}, { name: 'b' }).fields).toEqual({ name: 'b' });
  });

  it('does not mind the order of keys', () => {
    const other = { original: 'en', en: 'word', fr: 'mot' };
    expect(merge({ text: text('mot') }, { text: other }, { text: other }).conflicts).toEqual([]);
  });
});
