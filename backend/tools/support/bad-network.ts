import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

export interface BadNetwork {
  /** Bytes that a connection carries from its sender before it breaks. */
  cutBytes: number;
  bytesPerSecond: number;
}

/** How much goes over it at a time. */
const PART_BYTES = 1024;

/** A proxy that is slow, and breaks every connection after so many bytes without a word. */
export class BadNetworkProxy {
  /** What was carried from senders, headers included. */
  carried = 0;
  cuts = 0;
  private readonly network: BadNetwork;
  private readonly target: number;
  private readonly server: Server;
  private free: Promise<unknown> = Promise.resolve();

  private constructor(network: BadNetwork, target: number) {
    this.network = network;
    this.target = target;
    // It takes from its sender what it has carried, and no more.
    this.server = createServer(
      { highWaterMark: PART_BYTES, pauseOnConnect: true },
      (client) => void this.carry(client),
    );
  }

  static async before(url: string, network: BadNetwork): Promise<BadNetworkProxy> {
    const proxy = new BadNetworkProxy(network, Number(new URL(url).port));
    proxy.server.listen(0, '127.0.0.1');
    await once(proxy.server, 'listening');
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  async close(): Promise<void> {
    this.server.close();
    await once(this.server, 'close');
  }

  private async carry(client: Socket): Promise<void> {
    const upstream = connect(this.target, '127.0.0.1');
    const end = (): void => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) socket.on('error', end).on('close', end);
    upstream.pipe(client);
    let left = this.network.cutBytes;
    try {
      for await (const part of client as AsyncIterable<Buffer>) {
        const piece = part.subarray(0, left);
        await this.pass(piece.length);
        upstream.write(piece);
        left -= piece.length;
        if (left > 0) continue;
        this.cuts++;
        // What was carried has arrived; only what would follow is lost.
        await delay(50);
        break;
      }
    } catch {
      // The other side went first.
    }
    end();
  }

  /** One line for all connections: each byte takes its time on it. */
  private async pass(bytes: number): Promise<void> {
    this.carried += bytes;
    this.free = this.free.then(() => delay((bytes / this.network.bytesPerSecond) * 1000));
    await this.free;
  }
}
