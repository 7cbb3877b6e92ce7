import { type CDPSession, type Page } from '@playwright/test';

const QUICK = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };

/** The line between a page and everything else, in the hands of the test. */
export class Line {
  private constructor(private readonly session: CDPSession) {}

  static async of(page: Page): Promise<Line> {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    return new Line(session);
  }

  /** So many bytes a second upwards; downwards it is a little better. */
  async slow(bytes: number): Promise<void> {
    const line = { ...QUICK, latency: 150, downloadThroughput: bytes * 4, uploadThroughput: bytes };
    await this.session.send('Network.emulateNetworkConditions', line);
  }

  async cut(): Promise<void> {
    await this.session.send('Network.emulateNetworkConditions', { ...QUICK, offline: true });
  }

  async free(): Promise<void> {
    await this.session.send('Network.emulateNetworkConditions', QUICK);
  }
}
