import { randomBytes, randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { type Account } from '../../src/accounts/account.entity.js';
import { type Invitation } from '../../src/accounts/invitation.entity.js';
import { type Notice } from '../../src/accounts/notice.entity.js';
import { type Session } from '../../src/accounts/session.entity.js';
import { type Organisation } from '../../src/organisations/organisation.entity.js';
import { type AdminRequest } from '../../src/requests/request.entity.js';
import { hashOfToken, newToken } from '../../src/accounts/token.js';
import { daysAgo, inBoth, type Needs, Rows } from './rows.js';

/** The password of every account that a factory makes. */
export const PASSWORD = 'Une parole tenue, enfin.';

const CHEAP = { memoryCost: 64, timeCost: 1, parallelism: 1 };

/** Organisations, their people and what is kept of those. */
export class PeopleRows extends Rows {
  organisation(changes: Partial<Organisation> = {}): Promise<Organisation> {
    const slug = changes.slug ?? this.name('organisation');
    return this.insert('organisations', {
      id: randomUUID(),
      slug,
      kind: 'civil_society',
      name: inBoth(slug),
      nameSince: null,
      nameCheck: null,
      until: null,
      isDemo: false,
      version: 1,
      ...changes,
    });
  }

  /** A member of an organisation; without one, an editor. */
  async account(changes: Partial<Account> = {}): Promise<Account & { email: string }> {
    return this.insert('accounts', {
      id: randomUUID(),
      organisationId: null,
      email: `${this.name('person')}@example.test`,
      name: 'Somebody',
      passwordHash: await hash(PASSWORD, CHEAP),
      role: changes.organisationId ? 'member' : 'editor',
      language: 'fr',
      // An account of a demonstration needs no second factor.
      isDemo: true,
      createdAt: new Date(),
      ...changes,
    });
  }

  /** An open one of one administrator. */
  request(changes: Needs<AdminRequest, 'kind' | 'askedById'>): Promise<AdminRequest> {
    const { state = 'open' } = changes;
    return this.insert('requests', {
      id: randomUUID(),
      reason: 'Reasons for it',
      askedAt: new Date(),
      state,
      decidedAt: state === 'open' ? null : new Date(),
      creationHash: randomBytes(32),
      version: 1,
      ...changes,
    });
  }

  /** An open one, and the token of its link. */
  async invitation(changes: Needs<Invitation, 'role'>): Promise<{ id: string; token: string }> {
    const [id, token] = [randomUUID(), newToken()];
    await this.insert('invitations', {
      ...{ id, organisationId: null, email: `${this.name('invited')}@example.test`, tokenHash: hashOfToken(token) },
      ...{ invitedById: null, expiresAt: daysAgo(-7), ...changes },
    });
    return { id, token };
  }

  /** @returns the token of a link to set a new password. */
  async passwordLink(accountId: string): Promise<string> {
    const token = newToken();
    await this.insert('password_links', { accountId, tokenHash: hashOfToken(token), expiresAt: daysAgo(-1) });
    return token;
  }

  notice(changes: Needs<Notice, 'accountId'>): Promise<Notice> {
    return this.insert('notices', { id: randomUUID(), kind: 'password_changed', ...changes });
  }

  /** One that still holds; nobody has its token. */
  session(changes: Needs<Session, 'accountId'>): Promise<Session> {
    return this.insert('sessions', { id: randomUUID(), tokenHash: randomBytes(32), ...changes });
  }
}
