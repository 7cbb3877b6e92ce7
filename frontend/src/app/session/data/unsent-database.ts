import { Injectable } from '@angular/core';

import { UNSENT } from '../device';

/** A text as it lies on the device: nothing in it can be read without the key, which is not there. */
export interface Sealed {
  id: string;
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

const TEXTS = 'texts';

/** Opened for each piece of work and closed again, so that wiping it never waits. */
@Injectable({ providedIn: 'root' })
export class UnsentDatabase {
  put(sealed: Sealed): Promise<unknown> {
    return withTexts('readwrite', (texts) => texts.put(sealed));
  }

  remove(id: string): Promise<unknown> {
    return withTexts('readwrite', (texts) => texts.delete(id));
  }

  all(): Promise<Sealed[]> {
    return withTexts('readonly', (texts) => texts.getAll() as IDBRequest<Sealed[]>);
  }

  count(): Promise<number> {
    return withTexts('readonly', (texts) => texts.count());
  }
}

async function withTexts<T>(mode: IDBTransactionMode, work: (texts: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(UNSENT);
  opening.onupgradeneeded = () => opening.result.createObjectStore(TEXTS, { keyPath: 'id' });
  const database = await answerOf(opening);
  try {
    return await answerOf(work(database.transaction(TEXTS, mode).objectStore(TEXTS)));
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
