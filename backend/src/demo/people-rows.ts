import { randomUUID } from 'node:crypto';
import { type Account } from '../accounts/account.entity.js';
import { type Actor } from '../core/access/actor.js';
import { type Organisation } from '../organisations/organisation.entity.js';
import { Cast } from './cast.js';
import { ORGANISATIONS, type OrganisationKey } from './content/organisations.js';
import { ACCOUNTS, PEOPLE, type PersonKey } from './content/people.js';
import { emailOf } from './demonstration-accounts.js';
import { type Row } from './rows.js';

export function organisationRows(): Row<Organisation>[] {
  return Object.entries(ORGANISATIONS).map(([slug, { kind, name }]) => ({
    id: randomUUID(),
    slug,
    kind,
    name: { ...name, original: 'fr' },
    nameSince: null,
    nameCheck: null,
    until: null,
    suspendedAt: null,
    suspensions: [],
    isDemo: true,
    version: 1,
    creationHash: null,
  }));
}

export interface PasswordHashes {
  /** Of the password that everybody knows. */
  demonstration: string;
  /** Of one that nobody knows: the authors of the history do not sign in. */
  nobodys: string;
}

export function accountRows(
  organisations: Row<Organisation>[],
  hashes: PasswordHashes,
  createdAt: Date,
): Row<Account>[] {
  return Object.entries(PEOPLE).map(([key, { name, role, organisation, language }]) => ({
    id: randomUUID(),
    organisationId: organisations.find(({ slug }) => slug === organisation)?.id ?? null,
    email: emailOf(key),
    name,
    passwordHash: key in ACCOUNTS ? hashes.demonstration : hashes.nobodys,
    role,
    language,
    isDemo: true,
    createdAt,
    suspendedAt: null,
    erasedAt: null,
    // Whoever tries the demonstration has no authenticator at hand.
    factorSecret: null,
    hasFactor: false,
    factorPending: null,
    factorStep: '0',
    signInRound: 0,
    version: 1,
  }));
}

export function castOf(organisations: Row<Organisation>[], accounts: Row<Account>[]): Cast {
  const actors = accounts.map((account, index): [string, Actor] => [
    Object.keys(PEOPLE)[index] ?? '',
    {
      accountId: account.id,
      organisationId: account.organisationId,
      organisationKind: organisations.find(({ id }) => id === account.organisationId)?.kind ?? null,
      role: account.role,
    },
  ]);
  return new Cast(
    Object.fromEntries(actors) as Record<PersonKey, Actor>,
    Object.fromEntries(organisations.map(({ slug, id }) => [slug, id])) as Record<OrganisationKey, string>,
  );
}
