import { type Language } from '@parole-tenue/contract';
import { type Mail } from '../core/mail/mail.service.js';

/** A link on its way to the one person it is for. */
export interface MailedLink {
  to: string;
  language: Language;
  link: string;
  expiresAt: Date;
}

type Text = (said: { name: string; code: string; link: string; until: string }) => string;

/** What a mail says: no name but the recipient's own, no organisation, nothing of what the account holds. */
interface Words {
  subject: string;
  text: Text;
}

const INVITATION: Record<Language, Words> = {
  fr: {
    subject: 'Votre invitation à Parole tenue',
    text: ({ link, code, until }) => `Bonjour,

Une invitation à rejoindre Parole tenue vous attend. Pour l’accepter, ouvrez ce lien et choisissez votre mot de passe\u00A0:

${link}

Le lien ne sert qu’une fois, jusqu’au ${until} (heure de Bamako). Ne le transmettez à personne. Si l’on vous en a remis un autrement, il vous demandera ce code\u00A0: ${code}

Si vous n’attendiez pas cette invitation, ne faites rien\u00A0: sans vous, aucun compte ne sera créé.

Parole tenue`,
  },
  en: {
    subject: 'Your invitation to Parole tenue',
    text: ({ link, code, until }) => `Hello,

You are invited to join Parole tenue. To accept, open this link and choose your password:

${link}

The link works once, until ${until} (Bamako time). Do not pass it on. If you were handed one in another way, it will ask you for this code: ${code}

If you did not expect this invitation, do nothing: no account is made without you.

Parole tenue`,
  },
};

const NEW_PASSWORD: Record<Language, Words> = {
  fr: {
    subject: 'Choisissez un nouveau mot de passe pour Parole tenue',
    text: ({ name, link, until }) => `Bonjour ${name},

Voici le lien pour choisir un nouveau mot de passe\u00A0:

${link}

Il ne sert qu’une fois, jusqu’au ${until} (heure de Bamako). Ne le transmettez à personne. Une fois le mot de passe changé, il faudra vous reconnecter partout, avec le code de votre application comme d’habitude.

Si ce n’est pas vous qui l’avez demandé, ne faites rien\u00A0: votre mot de passe reste le même. Si cela se répète, parlez-en de vive voix à la personne qui dirige votre organisation sur Parole tenue.

Parole tenue`,
  },
  en: {
    subject: 'Choose a new password for Parole tenue',
    text: ({ name, link, until }) => `Hello ${name},

Here is the link to choose a new password:

${link}

It works once, until ${until} (Bamako time). Do not pass it on. Once the password is changed you will have to sign in again everywhere, with the code of your app as usual.

If you did not ask for it, do nothing: your password stays as it is. If it happens again, talk to the lead of your organisation on Parole tenue in person.

Parole tenue`,
  },
};

export function invitationMail(code: string, to: MailedLink): Mail {
  return mailOf(INVITATION, { code }, to);
}

export function newPasswordMail(name: string, to: MailedLink): Mail {
  return mailOf(NEW_PASSWORD, { name }, to);
}

function mailOf(
  words: Record<Language, Words>,
  { name = '', code = '' }: { name?: string; code?: string },
  { to, language, link, expiresAt }: MailedLink,
): Mail {
  const { subject, text } = words[language];
  return { to, subject, text: text({ name, code, link, until: moment(expiresAt, language) }) };
}

/** « 29 novembre 2026 à 14:03 » */
function moment(at: Date, language: Language): string {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  return at.toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Africa/Bamako' });
}
