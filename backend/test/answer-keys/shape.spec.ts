import { describe, expect, it } from '@jest/globals';
import { parsed, shapeOf, withLeaves } from './shape.js';

describe('the shape of an answer', () => {
  it('is its keys, all the way down', () => {
    expect(shapeOf({ id: 1, by: { name: 'Awa' }, tags: ['a'], items: [{ on: null }, { on: 'x' }] })).toEqual({
      ...{ id: '', by: { name: '' }, tags: '', items: { on: '' } },
    });
  });

  it('tells a key that one record of a list has and another lacks', () => {
    expect(shapeOf([{ id: 1 }, { id: 2, author: 'Awa' }])).toEqual({ id: '', 'author?': '' });
  });

  it('is written as keys and braces', () => {
    expect(parsed('{id by{name role} tags}')).toEqual({ id: '', by: { name: '', role: '' }, tags: '' });
    expect(parsed('404')).toBe('');
  });

  it('knows a leaf that is null, but not what nobody saw of a record', () => {
    expect(withLeaves({ on: null, by: null }, { on: '', by: { name: '' } })).toEqual({ on: '', by: null });
  });
});
