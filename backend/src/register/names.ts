/** The ids of the records loaded so far, by what people call them, and back. */
export class Names {
  private readonly ids = new Map<string, string>();
  private readonly keys = new Map<unknown, string>();

  add(noun: string, key: string, id: string): void {
    this.ids.set(`${noun} ${key}`, id);
    this.keys.set(id, key);
  }

  /** @throws when no such record was loaded: the files have been checked, so that is a fault of ours. */
  idOf(noun: string, key: string): string {
    const id = this.ids.get(`${noun} ${key}`);
    if (id === undefined) throw new Error(`There is no ${noun} ${key}.`);
    return id;
  }

  keyOf(id: unknown): string | undefined {
    return this.keys.get(id);
  }
}
