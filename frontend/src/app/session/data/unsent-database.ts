import { Injectable } from '@angular/core';

import { UNSENT } from '../device';
import { type Sealed } from './session-key';

/** Texts are read together, files one by one. */
const SHELVES = ['texts', 'files'] as const;
export type Shelf = (typeof SHELVES)[number];

const VERSION = 2;

/**
 * What lies on the device: nothing in it can be read without the key, which is not there. Opened for each piece of work and
 * closed again, so that wiping it never waits.
 */
@Injectable({ providedIn: 'root' })
export class UnsentDatabase {
  put(shelf: Shelf, sealed: Sealed): Promise<unknown> {
    return withShelf(shelf, 'readwrite', (all) => all.put(sealed));
  }

  remove(shelf: Shelf, id: string): Promise<unknown> {
    return withShelf(shelf, 'readwrite', (all) => all.delete(id));
  }

  get(shelf: Shelf, id: string): Promise<Sealed | undefined> {
    return withShelf(shelf, 'readonly', (all) => all.get(id) as IDBRequest<Sealed | undefined>);
  }

  all(shelf: Shelf): Promise<Sealed[]> {
    return withShelf(shelf, 'readonly', (all) => all.getAll() as IDBRequest<Sealed[]>);
  }

  ids(shelf: Shelf): Promise<string[]> {
    return withShelf(shelf, 'readonly', (all) => all.getAllKeys() as IDBRequest<string[]>);
  }
}

async function withShelf<T>(
  shelf: Shelf,
  mode: IDBTransactionMode,
  work: (all: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opening = indexedDB.open(UNSENT, VERSION);
  opening.onupgradeneeded = () => {
    const { result } = opening;
    for (const one of SHELVES)
      if (!result.objectStoreNames.contains(one)) result.createObjectStore(one, { keyPath: 'id' });
  };
  const database = await answerOf(opening);
  try {
    return await answerOf(work(database.transaction(shelf, mode).objectStore(shelf)));
  } finally {
    database.close();
  }
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('the device did not answer'));
    };
  });
}
