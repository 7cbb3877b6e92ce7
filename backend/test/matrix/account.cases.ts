import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { newToken } from '../../src/accounts/token.js';
import { PASSWORD } from '../factories.js';
import { type RouteCases, simple, UNCONFIRMED } from './route-case.js';
import { type Somebody, type World } from './world.js';

/** Whoever is signed in; a visitor has no account. */
const SIGNED_IN = '? ++ ++ ++ ++ + +';
const ABSENT = '? 00 00 00 00 0 0';
const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const codeNow = (): string => new TOTP({ secret: Secret.fromBase32(SECRET) }).generate();

/** Somebody fresh, whose account is as given from here on. */
async function changed(world: World, who: Somebody, what: string, ...values: unknown[]): Promise<Somebody> {
  const fresh = await world.freshAs(who);
  await world.app.owner.query(`UPDATE accounts SET ${what} WHERE id = $1`, [fresh.account?.id ?? null, ...values]);
  return fresh;
}

const NEW_PASSWORD = 'Le fleuve remonte au marché, dit-elle.';
const UNSURE = '? cc cc cc cc c c';

/** What people keep of themselves. Nobody else has a way to it. */
export const ACCOUNT_CASES: RouteCases = {
  'GET /api/account': simple(['account.read'], SIGNED_IN),
  'PATCH /api/account': {
    asks: ['account.change'],
    rows: { any: SIGNED_IN },
    ask: async (world, who) => ({ by: (await world.freshAs(who)).browser, body: { language: 'en' } }),
  },
  'PUT /api/account/password': {
    asks: ['account.change'],
    rows: { any: SIGNED_IN },
    ask: async (world, who) => ({
      by: (await world.freshAs(who)).browser,
      body: { current: PASSWORD, next: NEW_PASSWORD },
    }),
  },
  'GET /api/account/data': simple(['account.read'], SIGNED_IN),
  'POST /api/account/erasure': {
    asks: ['account.change'],
    rows: { any: SIGNED_IN, [`any: ${UNCONFIRMED}`]: UNSURE },
    ask: async (world, who) => ({ by: (await world.freshAs(who)).browser }),
  },
  'DELETE /api/account/notices/{id}': {
    asks: ['account.change'],
    rows: { any: SIGNED_IN, 'others: a colleague’s': ABSENT, nothing: ABSENT },
    ask: async (world, { account, home }, relation) => {
      if (relation === 'nothing') return { at: { id: randomUUID() } };
      const other = home?.colleague ?? world.elsewhere.colleague;
      const accountId = (relation === 'others' ? other : (account ?? other))?.id ?? '';
      return { at: { id: (await world.make.notice({ accountId })).id } };
    },
  },
  'GET /api/account/sessions': simple(['account.read'], SIGNED_IN),
  'DELETE /api/account/sessions': {
    asks: ['session.end'],
    rows: { any: SIGNED_IN },
    ask: async (world, who) => ({ by: (await world.freshAs(who)).browser }),
  },
  'DELETE /api/account/sessions/{id}': {
    asks: ['session.end'],
    rows: { any: SIGNED_IN, 'others: somebody else’s': ABSENT, nothing: ABSENT },
    ask: async (world, { account, home }, relation) => {
      if (relation === 'nothing') return { at: { id: randomUUID() } };
      const other = home?.colleague ?? world.elsewhere.colleague;
      const accountId = (relation === 'others' ? other : (account ?? other))?.id ?? '';
      return { at: { id: (await world.make.session({ accountId })).id } };
    },
  },
  'POST /api/account/factor': {
    asks: ['account.change'],
    rows: { any: SIGNED_IN, [`any: another one, ${UNCONFIRMED}`]: UNSURE },
    ask: async (world, who, _, detail) =>
      detail
        ? { by: (await changed(world, who, 'has_factor = true, factor_secret = $2', SECRET)).browser }
        : { by: (await world.freshAs(who)).browser },
  },
  'PUT /api/account/factor': {
    asks: ['account.change'],
    rows: { any: SIGNED_IN, 'any: that nobody prepared': '? == == == == = =' },
    ask: async (world, who, _, detail) => {
      const { browser: by } = await changed(world, who, 'factor_pending = $2', detail ? null : SECRET);
      return { by, body: { code: codeNow() } };
    },
  },
  'POST /api/account/recovery-codes': {
    asks: ['account.change'],
    rows: { any: SIGNED_IN, [`any: ${UNCONFIRMED}`]: UNSURE },
    ask: async (world, who) => ({
      by: (await changed(world, who, 'has_factor = true, factor_secret = $2', SECRET)).browser,
    }),
  },
  'POST /api/password-links': {
    asks: [],
    rows: { any: '+ ++ ++ ++ ++ + +', nothing: '+ ++ ++ ++ ++ + +' },
    ask: async (world, _, relation) => {
      const { email } = relation === 'any' ? await world.make.account() : { email: 'personne@exemple.test' };
      return { by: world.app.visitor(), body: { email } };
    },
  },
  'POST /api/password-links/use': {
    asks: [],
    rows: { any: '+ ++ ++ ++ ++ + +', nothing: '0 00 00 00 00 0 0' },
    ask: async (world, _, relation) => {
      const { id } = await world.make.account();
      const token = relation === 'any' ? await world.make.passwordLink(id) : newToken();
      return { by: world.app.visitor(), body: { token, password: NEW_PASSWORD } };
    },
  },
};
