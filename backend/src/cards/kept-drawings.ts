/**
 * Drawings by what they show, as many as fit into so many bytes; those asked for longest ago go first. What several ask for
 * at once is drawn once.
 */
export class KeptDrawings {
  private readonly done = new Map<string, Buffer>();
  private readonly underWay = new Map<string, Promise<Buffer>>();
  private bytes = 0;

  constructor(private readonly bytesMost: number) {}

  async get(key: string, draw: () => Promise<Buffer>): Promise<Buffer> {
    const known = this.done.get(key);
    if (!known) return this.underWay.get(key) ?? this.begin(key, draw);
    this.done.delete(key);
    this.done.set(key, known);
    return known;
  }

  private begin(key: string, draw: () => Promise<Buffer>): Promise<Buffer> {
    const drawing = draw()
      .then((drawn) => this.keep(key, drawn))
      .finally(() => this.underWay.delete(key));
    this.underWay.set(key, drawing);
    return drawing;
  }

  private keep(key: string, drawn: Buffer): Buffer {
    this.done.set(key, drawn);
    this.bytes += drawn.length;
    for (const [oldest, { length }] of this.done) {
      if (this.bytes <= this.bytesMost) break;
      this.done.delete(oldest);
      this.bytes -= length;
    }
    return drawn;
  }
}
