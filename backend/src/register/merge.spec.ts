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

  it('follows the file in a field that it did not tell before and nobody has filled, and not where somebody has', () => {
    expect(merge({ templateId: 'new' }, {}, { templateId: null }).fields).toEqual({ templateId: 'new' });
    expect(merge({ templateId: 'new' }, {}, { templateId: 'an editor’s' }).conflicts).toHaveLength(1);
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

  describe('of fields that tell one thing', () => {
    const together = ['name', 'since'];
    const old = { name: text('avant'), since: null, kind: 'donor' };
    const renamed = { name: text('après'), since: '2026-11-01', kind: 'donor' };

    it('keeps them all where an editor changed one, and takes the rest from the file', () => {
      const file = { name: text('avant', 'before'), since: '2020-01-01', kind: 'government' };
      const { fields, conflicts } = merge(file, old, { ...renamed, since: null }, { together });
      expect(fields).toEqual({ ...renamed, since: null, kind: 'government' });
      expect(conflicts.map(({ field }) => field)).toEqual(['name.fr', 'name.en', 'since']);
    });

    it('follows the file again once it says the same', () => {
      const caughtUp = merge(renamed, old, renamed, { together });
      expect(caughtUp).toEqual({ fields: renamed, loaded: renamed, conflicts: [] });
      const next = { ...renamed, name: text('ensuite') };
      expect(merge(next, caughtUp.loaded, renamed, { together }).fields).toEqual(next);
    });

    it('follows the file where nobody else wrote', () => {
      expect(merge(renamed, old, old, { together }).fields).toEqual(renamed);
    });
  });

  it('does not mind the order of keys', () => {
    const other = { original: 'en', en: 'word', fr: 'mot' };
    expect(merge({ text: text('mot') }, { text: other }, { text: other }).conflicts).toEqual([]);
  });
});
