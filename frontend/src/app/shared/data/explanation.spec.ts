import { type NewTranslated } from '@parole-tenue/contract';

import { type Memory } from './editing';
import { Explanation } from './explanation';
import { NO_WORDS } from './new-words';

const words = (fr: string): NewTranslated => ({ ...NO_WORDS, fr });

describe('why something is changed', () => {
  let kept: object | undefined;
  const memory: Memory = {
    find: () => Promise.resolve(kept),
    keep: (typed) => {
      kept = typed;
    },
    forget: () => {
      kept = undefined;
    },
  };

  beforeEach(() => {
    kept = undefined;
  });

  it('is there again when it was typed before and never saved, and gone once it is let go of', async () => {
    const before = new Explanation();
    await before.keepIn(memory);
    before.type(words('La route était coupée.'));
    const after = new Explanation();
    await after.keepIn(memory);
    expect(after.words()).toEqual(words('La route était coupée.'));
    after.letGo();
    expect(kept).toBeUndefined();
  });

  it('is not written over by what the device brings late', async () => {
    kept = words('Autrefois');
    const explanation = new Explanation();
    const taken = explanation.keepIn(memory);
    explanation.type(words('Maintenant'));
    await taken;
    expect(explanation.words()).toEqual(words('Maintenant'));
  });
});
