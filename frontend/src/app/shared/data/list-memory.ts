import { Injectable, signal } from '@angular/core';
import { type Params } from '@angular/router';

/** The list as it was last seen, so that the way back from a recommendation leads to the same list. */
@Injectable({ providedIn: 'root' })
export class ListMemory {
  readonly params = signal<Params>({});
}
