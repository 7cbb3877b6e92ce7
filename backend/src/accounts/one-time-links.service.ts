import { INVITATION_DAYS, type Language, type OneTimeLink, PASSWORD_LINK_MINUTES } from '@parole-tenue/contract';
import { Inject, Injectable } from '@nestjs/common';
import { type Configuration } from '../core/config/configuration.js';
import { CONFIGURATION } from '../core/config/configuration.token.js';
import { MailService } from '../core/mail/mail.service.js';
import { invitationMail, newPasswordMail } from './link-mails.js';
import { hashOfToken, newToken } from './token.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** A new link: its token for the one who may open it, its hash for the database. */
export interface DrawnLink {
  token: string;
  tokenHash: Buffer;
  expiresAt: Date;
}

export interface LinkRecipient {
  email: string;
  name: string;
  language: Language;
}

/**
 * Links that open something once. The token stands behind the `#`, which no browser sends anywhere: it is in no log, and in no
 * other site's records. Where mail is set, it is also sent.
 */
@Injectable()
export class OneTimeLinks {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly mail: MailService,
  ) {}

  get isMailSet(): boolean {
    return this.mail.isSet;
  }

  drawInvitation(): DrawnLink {
    return drawn(INVITATION_DAYS * DAY_MS);
  }

  drawNewPassword(): DrawnLink {
    return drawn(PASSWORD_LINK_MINUTES * MINUTE_MS);
  }

  /** Whoever is invited has no name and no language here yet: the one who invites lends theirs. */
  giveInvitation(email: string, language: Language, { token, expiresAt }: DrawnLink): OneTimeLink {
    const link = this.addressOf(language, 'invitation', token);
    return shown(link, expiresAt, this.mail.send(invitationMail({ to: email, language, link, expiresAt })));
  }

  giveNewPassword({ email, name, language }: LinkRecipient, { token, expiresAt }: DrawnLink): OneTimeLink {
    const link = this.addressOf(language, 'new-password', token);
    return shown(link, expiresAt, this.mail.send(newPasswordMail(name, { to: email, language, link, expiresAt })));
  }

  private addressOf(language: Language, page: string, token: string): string {
    return `${this.configuration.publicUrl}/${language}/${page}#${token}`;
  }
}

function drawn(lifeMs: number): DrawnLink {
  const token = newToken();
  return { token, tokenHash: hashOfToken(token), expiresAt: new Date(Date.now() + lifeMs) };
}

function shown(link: string, expiresAt: Date, isMailed: boolean): OneTimeLink {
  return { link, expiresAt: expiresAt.toISOString(), isMailed };
}
