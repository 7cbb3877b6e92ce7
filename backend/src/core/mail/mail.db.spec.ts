import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Mailbox } from '../../../test/mailbox.js';
import { TestApp } from '../../../test/test-app.js';
import { Database } from '../database/database.js';
import { MailService } from './mail.service.js';

const REFUSED = 'refused@example.test';
const mailTo = (to: string) => ({ to, subject: 'Votre lien : à garder', text: 'Bonjour Awa,\n\nVoilà : « é ».' });

describe('mail', () => {
  let mailbox: Mailbox;
  let app: TestApp;
  let mail: MailService;
  let database: Database;
  const logged: unknown[] = [];

  beforeAll(async () => {
    mailbox = await Mailbox.open({ accepts: (address) => address !== REFUSED });
    app = await TestApp.start({ mail: mailbox.settings });
    mail = app.nest.get(MailService);
    database = app.nest.get(Database);
    jest.spyOn(Logger.prototype, 'error').mockImplementation((...told: unknown[]) => void logged.push(told));
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await app.stop();
    await mailbox.close();
  });
  afterEach(() => {
    logged.splice(0);
  });

  it('arrives whole, from who we are, and says nothing of the machine', async () => {
    expect(mail.send(mailTo('awa@example.test'))).toBe(true);
    const { to, from, headers, text } = await mailbox.take('awa@example.test');
    expect({ to, from }).toEqual({ to: ['awa@example.test'], from: 'Parole tenue <no-reply@parole.test>' });
    expect(text.trim()).toBe('Bonjour Awa,\n\nVoilà : « é ».');
    expect(headers).toMatch(/^auto-submitted: auto-generated$/im);
    expect(headers).not.toMatch(/nodemailer|x-mailer|text\/html/i);
  });

  it('goes out when what led to it is committed, and not at all when that is rolled back', async () => {
    await database
      .transaction(async () => {
        mail.send(mailTo('never@example.test'));
        await database.query('SELECT 1');
        throw new Error('rolled back');
      })
      .catch(() => undefined);
    let wasEarly = true;
    await database.transaction(async () => {
      await database.transaction(() => Promise.resolve(mail.send(mailTo('later@example.test'))));
      await new Promise((resolve) => setTimeout(resolve, 200));
      wasEarly = mailbox.received.length > 0;
    });
    await mailbox.take('later@example.test');
    expect(wasEarly).toBe(false);
    expect(mailbox.received).toEqual([]);
  });

  it('that the server refuses fails nobody, and leaves no address in the log', async () => {
    expect(mail.send(mailTo(REFUSED))).toBe(true);
    mail.send(mailTo('next@example.test'));
    await mailbox.take('next@example.test');
    await waitFor(() => logged.length > 0);
    expect(JSON.stringify(logged)).toContain('"responseCode":550');
    expect(JSON.stringify(logged)).not.toMatch(/refused|example\.test/);
  });

  it('is not sent, and says so, where no server is set', async () => {
    const without = await TestApp.start();
    expect(without.nest.get(MailService).send(mailTo('awa@example.test'))).toBe(false);
    await without.stop();
  });

  it('is not sent over a network that could read it: a server elsewhere must offer encryption', async () => {
    const elsewhere = await Mailbox.open({ host: '127.0.0.2' });
    const other = await TestApp.start({ mail: elsewhere.settings });
    other.nest.get(MailService).send(mailTo('awa@example.test'));
    await waitFor(() => logged.length > 0);
    expect(elsewhere.received).toEqual([]);
    expect(JSON.stringify(logged)).toContain('ETLS');
    await other.stop();
    await elsewhere.close();
  });
});

async function waitFor(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !isSo(); tries++) await new Promise((resolve) => setTimeout(resolve, 50));
}
