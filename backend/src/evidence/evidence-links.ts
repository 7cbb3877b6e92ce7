import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import { type Id } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Forbidden } from '../core/problems/problems.js';
import { EvidenceKeys } from './keeping/evidence-keys.js';

/** What one link leads to, and for which sign-in. */
export interface LinkTarget {
  sessionId: Id;
  evidenceId: Id;
  /** `1/large`, or `original`. */
  part: string;
}

export interface SentLink {
  until?: string | undefined;
  seal?: string | undefined;
}

const MINUTES = 10;

/**
 * Links to what is not public: good for ten minutes and for one session, and worth nothing to whoever else finds one. The
 * key comes from the one that all servers share.
 */
@Injectable()
export class EvidenceLinks {
  private key: Promise<KeyObject> | undefined;

  constructor(private readonly keys: EvidenceKeys) {}

  /** In seconds since 1970. */
  newEnd(): number {
    return Math.floor(Date.now() / 1000) + MINUTES * 60;
  }

  /** What is put behind the address. */
  async linkTo(target: LinkTarget, until: number): Promise<string> {
    return `?until=${String(until)}&seal=${(await this.sealOf(target, until)).toString('base64url')}`;
  }

  /** @throws Forbidden */
  async require(target: LinkTarget, { until: sentUntil = '0', seal = '' }: SentLink): Promise<void> {
    const until = Number(sentUntil);
    const sent = Buffer.from(seal, 'base64url');
    const right = await this.sealOf(target, until);
    const isRight = sent.length === right.length && timingSafeEqual(sent, right);
    if (!isRight || until * 1000 < Date.now()) throw new Forbidden('link_expired');
  }

  private async sealOf({ sessionId, evidenceId, part }: LinkTarget, until: number): Promise<Buffer> {
    return createHmac('sha256', await this.getKey())
      .update(JSON.stringify([sessionId, evidenceId, part, until]))
      .digest();
  }

  private getKey(): Promise<KeyObject> {
    if (this.key) return this.key;
    const key = this.keys.derive('links to evidence');
    key.catch(() => (this.key = undefined));
    return (this.key = key);
  }
}
