import { INVITATION_DAYS, type Language, type OneTimeLink, PASSWORD_LINK_MINUTES } from '@parole-tenue/contract';
import { Inject, Injectable } from '@nestjs/common';
import { type Configuration } from '../core/config/configuration.js';
import { CONFIGURATION } from '../core/config/configuration.token.js';
import { MailService } from '../core/mail/mail.service.js';
import { invitationMail, newPasswordMail } from './link-mails.js';
import { hashOfSpokenCode, newSpokenCode } from './spoken-code.js';
import { hashOfToken, newToken } from './token.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** A new link: its token for the one who may open it, its hash for the database. */
export interface DrawnLink {
  token: string;
  tokenHash: Buffer;
  expiresAt: Date;
}

/** The second half of a link, which travels another way. */
export interface DrawnCode {
  code: string;
  codeHash: Buffer;
}

/** Where mail is set, with a code that the mail alone carries: who accepts has read it. */
export type DrawnInvitation = DrawnLink & (DrawnCode | { code: null; codeHash: null });

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

  drawCode(): DrawnCode {
    const code = newSpokenCode();
    return { code, codeHash: hashOfSpokenCode(code) };
  }

  drawInvitation(): DrawnInvitation {
    const code = this.isMailSet ? this.drawCode() : { code: null, codeHash: null };
    return { ...drawn(INVITATION_DAYS * DAY_MS), ...code };
  }

  drawNewPassword(): DrawnLink {
    return drawn(PASSWORD_LINK_MINUTES * MINUTE_MS);
  }

  /** Whoever is invited has no name and no language here yet: the one who invites lends theirs. */
  giveInvitation(email: string, language: Language, { token, code, expiresAt }: DrawnInvitation): OneTimeLink {
    const link = this.addressOf(language, 'invitation', token);
    const needsCode = code !== null;
    const isMailed =
      needsCode && this.mail.send(invitationMail(code, { to: email, language, link: `${link}.${code}`, expiresAt }));
    return { link, expiresAt: expiresAt.toISOString(), isMailed, needsCode };
  }

  giveNewPassword({ email, name, language }: LinkRecipient, { token, expiresAt }: DrawnLink): OneTimeLink {
    const link = this.addressOf(language, 'new-password', token);
    const isMailed = this.mail.send(newPasswordMail(name, { to: email, language, link, expiresAt }));
    return { link, expiresAt: expiresAt.toISOString(), isMailed, needsCode: false };
  }

  private addressOf(language: Language, page: string, token: string): string {
    return `${this.configuration.publicUrl}/${language}/${page}#${token}`;
  }
}

function drawn(lifeMs: number): DrawnLink {
  const token = newToken();
  return { token, tokenHash: hashOfToken(token), expiresAt: new Date(Date.now() + lifeMs) };
}
