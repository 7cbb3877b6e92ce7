import { makeStateKey } from '@angular/core';

import { SteadyTransferState } from './steady-transfer-state';

function handedOver(...keys: string[]): string {
  const state = new SteadyTransferState();
  for (const key of keys) state.set(makeStateKey<string>(key), `</script>${key}`);
  return state.toJson();
}

describe('what the server hands over to a page', () => {
  it('is the same whichever answer came first', () => {
    expect(handedOver('story', 'areas')).toBe(handedOver('areas', 'story'));
  });

  it('ends no script', () => {
    expect(handedOver('areas')).toBe('{"areas":"\\u003C\\u002Fscript>areas"}');
  });
});
