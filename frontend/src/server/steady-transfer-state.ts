import { Injectable, TransferState } from '@angular/core';

/**
 * What the server hands over to the page, in one order whichever answer came first: a page that says the same is the same
 * bytes, and who has it need not load it again.
 */
@Injectable()
export class SteadyTransferState extends TransferState {
  override toJson(): string {
    const handed = JSON.parse(super.toJson()) as Record<string, unknown>;
    const inOrder = Object.entries(handed).sort(([one], [other]) => (one < other ? -1 : 1));
    // As the class above: nothing in it may end the script that holds it.
    return JSON.stringify(Object.fromEntries(inOrder)).replace(/</g, '\\u003C').replace(/\//g, '\\u002F');
  }
}
