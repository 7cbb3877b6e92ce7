import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type createTransport } from 'nodemailer';
import { type Configuration } from '../config/configuration.js';
import { CONFIGURATION } from '../config/configuration.token.js';
import { type MailSettings } from '../config/mail-settings.js';
import { Database } from '../database/database.js';

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

type Transport = ReturnType<typeof createTransport>;

const THIS_MACHINE = ['127.0.0.1', '[::1]', 'localhost'];
const CONNECTIONS = 2;
const PATIENCE_MS = 10_000;
const WAITING_MOST = 200;

/**
 * Sends mail where an SMTP server is set. Nobody waits for it, and nothing fails with it: it goes out when what led to it
 * is committed, and a failure is told to the log, without an address.
 */
@Injectable()
export class MailService implements OnModuleDestroy {
  private readonly logger = new Logger(MailService.name);
  private readonly settings: MailSettings | null;
  private readonly ownName: string;
  private transport: Promise<Transport> | undefined;
  private waiting = 0;

  constructor(
    @Inject(CONFIGURATION) { mail, publicUrl }: Configuration,
    private readonly database: Database,
  ) {
    this.settings = mail;
    this.ownName = new URL(publicUrl).hostname;
  }

  get isSet(): boolean {
    return this.settings !== null;
  }

  /** @returns whether it will be tried. */
  send(mail: Mail): boolean {
    if (this.settings === null) return false;
    this.database.afterCommit(() => void this.deliver(mail));
    return true;
  }

  async onModuleDestroy(): Promise<void> {
    (await this.transport)?.close();
  }

  private async deliver(mail: Mail): Promise<void> {
    if (this.waiting >= WAITING_MOST) {
      this.logger.error({ mail: 'dropped', waiting: this.waiting });
      return;
    }
    this.waiting++;
    try {
      await (await (this.transport ??= this.connect())).sendMail(mail);
    } catch (error) {
      this.logger.error({ mail: 'failed', ...describe(error) });
    } finally {
      this.waiting--;
    }
  }

  /** The library is loaded with the first mail. Over a network, links travel encrypted or not at all. */
  private async connect(): Promise<Transport> {
    const { createTransport } = await import('nodemailer');
    const { host = '', port, isSecure, login, from } = this.settings ?? {};
    const isNear = THIS_MACHINE.includes(host);
    return createTransport(
      {
        ...{ pool: true, maxConnections: CONNECTIONS, name: this.ownName },
        ...{ host: host.replace(/^\[|\]$/g, ''), port, secure: isSecure, requireTLS: !isNear, ignoreTLS: isNear },
        ...{ connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS },
        ...(login && { auth: { user: login.user, pass: login.password } }),
      },
      { from, xMailer: false, headers: { 'Auto-Submitted': 'auto-generated' } },
    );
  }
}

/** What the server said may hold the address: only its codes are kept. */
function describe(error: unknown): Record<string, unknown> {
  const { code, responseCode, command } = (error ?? {}) as { code?: string; responseCode?: number; command?: string };
  return { code, responseCode, command: command?.split(' ')[0] };
}
