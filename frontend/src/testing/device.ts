import { type Sealed } from '../app/session/data/session-key';
import { type Shelf, type UnsentDatabase } from '../app/session/data/unsent-database';

/** The device's database, without a browser. */
export class DeviceInMemory implements Pick<UnsentDatabase, keyof UnsentDatabase> {
  readonly texts = new Map<string, Sealed>();
  readonly files = new Map<string, Sealed>();
  isBroken = false;

  put = (shelf: Shelf, sealed: Sealed): Promise<unknown> => this.work(() => this[shelf].set(sealed.id, sealed));
  remove = (shelf: Shelf, id: string): Promise<unknown> => this.work(() => void this[shelf].delete(id));
  get = (shelf: Shelf, id: string): Promise<Sealed | undefined> => this.work(() => this[shelf].get(id));
  all = (shelf: Shelf): Promise<Sealed[]> => this.work(() => [...this[shelf].values()]);
  ids = (shelf: Shelf): Promise<string[]> => this.work(() => [...this[shelf].keys()]);

  private work<T>(work: () => T): Promise<T> {
    return this.isBroken ? Promise.reject(new Error('the disk is full')) : Promise.resolve(work());
  }
}
