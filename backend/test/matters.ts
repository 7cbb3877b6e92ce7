import { randomUUID } from 'node:crypto';
import { type RequestKind } from '@parole-tenue/contract';
import { type Asked } from './administrators.js';
import { dayAgo, type Factory } from './factories.js';
import { type TestApp } from './test-app.js';

/** Something that takes two administrators: how to ask for it, and what is so before and after it is done. */
export interface Matter {
  body: Asked;
  look: () => Promise<unknown>;
  before: unknown;
  after: unknown;
}

/** A new matter of each kind. */
export function mattersOf({ owner }: TestApp, make: Factory): Record<RequestKind, () => Promise<Matter>> {
  const first = async (sql: string, parameter: string): Promise<unknown> =>
    (await owner.query<object>(sql, [parameter])).rows[0];
  const standing = (slug: string) => () =>
    first('SELECT kind, suspended_at IS NOT NULL AS suspended, until::text FROM organisations WHERE slug = $1', slug);
  const suspension = (id: string) => () =>
    first('SELECT suspended_at IS NOT NULL AS is FROM accounts WHERE id = $1', id);
  const invitation = (email: string) => () =>
    first('SELECT role, organisation_id AS "organisationId" FROM invitations WHERE email = $1', email);
  const calm = { suspended: false, until: null };
  return {
    appoint_lead: async () => {
      const { id: organisationId, slug } = await make.organisation();
      const email = `${slug}@example.test`;
      const body = { kind: 'appoint_lead', organisation: slug, email } as const;
      return { body, look: invitation(email), before: undefined, after: { role: 'lead', organisationId } };
    },
    grant_role: () => {
      const email = `${randomUUID()}@example.test`;
      const body = { kind: 'grant_role', email, role: 'editor' } as const;
      const after = { role: 'editor', organisationId: null };
      return Promise.resolve({ body, look: invitation(email), before: undefined, after });
    },
    suspend_person: async () => {
      const { id } = await make.account({ organisationId: (await make.organisation()).id, role: 'lead' });
      const body = { kind: 'suspend_person', person: id } as const;
      return { body, look: suspension(id), before: { is: false }, after: { is: true } };
    },
    restore_person: async () => {
      const { id } = await make.account({ role: 'editor', suspendedAt: new Date() });
      const body = { kind: 'restore_person', person: id } as const;
      return { body, look: suspension(id), before: { is: true }, after: { is: false } };
    },
    reset_factor: async () => {
      const { id } = await make.account({ role: 'editor', hasFactor: true, factorSecret: 'JBSWY3DPEHPK3PXP' });
      const body = { kind: 'reset_factor', person: id } as const;
      const look = () => first('SELECT has_factor AS is, factor_secret FROM accounts WHERE id = $1', id);
      const before = { is: true, factor_secret: 'JBSWY3DPEHPK3PXP' };
      return { body, look, before, after: { is: false, factor_secret: null } };
    },
    change_kind: async () => {
      const { slug } = await make.organisation({ kind: 'donor' });
      const body = { kind: 'change_kind', organisation: slug, organisationKind: 'independent' } as const;
      const [before, after] = [
        { kind: 'donor', ...calm },
        { kind: 'independent', ...calm },
      ];
      return { body, look: standing(slug), before, after };
    },
    suspend_organisation: async () => {
      const { slug, kind } = await make.organisation();
      const body = { kind: 'suspend_organisation', organisation: slug } as const;
      return { body, look: standing(slug), before: { kind, ...calm }, after: { kind, ...calm, suspended: true } };
    },
    restore_organisation: async () => {
      const { slug, kind } = await make.organisation({ suspendedAt: new Date() });
      const body = { kind: 'restore_organisation', organisation: slug } as const;
      return { body, look: standing(slug), before: { kind, ...calm, suspended: true }, after: { kind, ...calm } };
    },
    dissolve_organisation: async () => {
      const { slug, kind } = await make.organisation();
      const body = { kind: 'dissolve_organisation', organisation: slug } as const;
      return { body, look: standing(slug), before: { kind, ...calm }, after: { kind, ...calm, until: dayAgo(0) } };
    },
  };
}
