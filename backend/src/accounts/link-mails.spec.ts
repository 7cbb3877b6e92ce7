import { LANGUAGES } from '@parole-tenue/contract';
import { invitationMail, newPasswordMail } from './link-mails.js';

const LINK = 'https://parole-tenue.example/fr/invitation#abc';
const to = { to: 'awa@example.test', link: LINK, expiresAt: new Date('2026-11-29T14:03:00Z') };

describe.each(LANGUAGES)('a mail with a link (%s)', (language) => {
  const mails = [
    invitationMail('7KQ2-M0XD-9RTC', { ...to, language }),
    newPasswordMail('Awa Diarra', { ...to, language }),
  ];

  it('has its link on a line of its own, where a telephone makes it one to touch', () => {
    for (const { text } of mails) expect(text.split('\n')).toContain(LINK);
  });

  it('says until when it can be used, as people there say it', () => {
    const until = { fr: '29 novembre 2026 à 14:03', en: '29 November 2026 at 14:03' }[language];
    for (const { text } of mails) expect(text).toContain(until);
  });

  it('is set as its language is', () => {
    for (const { subject, text } of mails) {
      const words = `${subject} ${text.replace(LINK, '')}`;
      expect(words).not.toMatch(/['"<>]/);
      if (language === 'fr') expect(words).not.toMatch(/[^\u00A0\u202F\d][:;?!]/);
    }
  });
});

it('the name of whoever is invited is not known, that of whoever forgot a password is their own', () => {
  expect(invitationMail('7KQ2-M0XD-9RTC', { ...to, language: 'fr' }).text).toMatch(/^Bonjour,\n/);
  expect(newPasswordMail('Awa Diarra', { ...to, language: 'fr' }).text).toMatch(/^Bonjour Awa Diarra,\n/);
});
