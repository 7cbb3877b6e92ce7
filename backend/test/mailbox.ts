import { type AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { type MailSettings } from '../src/core/config/mail-settings.js';

export interface Received {
  to: string[];
  from: string;
  headers: string;
  text: string;
}

const PATIENCE_MS = 10_000;

interface Options {
  /** Whether it takes mail for an address. */
  accepts?: (address: string) => boolean;
  host?: string;
}

/** A real SMTP server, which keeps what it gets. */
export class Mailbox {
  readonly received: Received[] = [];
  private readonly waiting: (() => void)[] = [];
  private readonly server: SMTPServer;

  private constructor(
    { accepts = () => true }: Options,
    private readonly host: string,
  ) {
    this.server = new SMTPServer({
      logger: false,
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo: ({ address }, _, done) => {
        done(accepts(address) ? null : new Error(`No such user here: ${address}`));
      },
      onData: (stream, { envelope }, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          this.keep(
            envelope.rcptTo.map(({ address }) => address),
            Buffer.concat(chunks).toString(),
          );
          done();
        });
      },
    });
  }

  static async open(options: Options = {}): Promise<Mailbox> {
    const mailbox = new Mailbox(options, options.host ?? '127.0.0.1');
    await new Promise<void>((resolve) => mailbox.server.listen(0, mailbox.host, resolve));
    return mailbox;
  }

  get settings(): MailSettings {
    const { port } = this.server.server.address() as AddressInfo;
    return { host: this.host, port, isSecure: false, login: null, from: 'Parole tenue <no-reply@parole.test>' };
  }

  /** The next one to come to an address, or the first that has come and was not taken yet. */
  async take(address: string): Promise<Received> {
    const deadline = Date.now() + PATIENCE_MS;
    const find = (): number => this.received.findIndex(({ to }) => to.includes(address));
    while (find() < 0 && Date.now() < deadline) {
      await new Promise<void>((resolve) => {
        this.waiting.push(resolve);
        setTimeout(resolve, deadline - Date.now()).unref();
      });
    }
    const [mail] = find() < 0 ? [] : this.received.splice(find(), 1);
    if (!mail) throw new Error('No mail came.');
    return mail;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.close(resolve);
    });
  }

  private keep(to: string[], raw: string): void {
    const [headers = '', body = ''] = raw.split(/\r\n\r\n(.*)/s);
    const isBase64 = /^content-transfer-encoding: base64$/im.test(headers);
    const text = isBase64 ? Buffer.from(body, 'base64').toString() : fromQuotedPrintable(body);
    const from = /^from: (.*)$/im.exec(headers)?.[1] ?? '';
    this.received.push({ to, from, headers, text: text.replaceAll('\r\n', '\n') });
    for (const wake of this.waiting.splice(0)) wake();
  }
}

function fromQuotedPrintable(text: string): string {
  const bytes = text
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

/** What stands behind the `#` of the first link. */
export function tokenIn(text: string): string {
  return halvesIn(text).token;
}

/** The token, and the code where the link carries one. */
export function halvesIn(text: string): { token: string; code?: string } {
  const [, token = '', code] = /https?:\S+#([\w-]+)(?:\.([\w-]+))?/.exec(text) ?? [];
  return { token, ...(code !== undefined && { code }) };
}
