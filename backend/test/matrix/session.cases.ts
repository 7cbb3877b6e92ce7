import { randomUUID } from 'node:crypto';
import { type Permission, type Session } from '@parole-tenue/contract';
import { Secret, TOTP } from 'otpauth';
import { PASSWORD } from '../factories.js';
import { type RouteCases, simple, UNCONFIRMED } from './route-case.js';
import { type Somebody, type World } from './world.js';

const ALL = '- ++ ++ ++ ++ + +';
const PEOPLE = '- ++ ++ ++ ++ - -';
const LEADS = '- -+ -+ -+ -+ - -';
const REPORTERS = '- ++ ++ ++ -- - -';
const ADMINISTRATORS = '- -- -- -- -- - +';

/** What somebody is told that they may do on some record at least. */
const MAY: Record<string, string> = {
  'session.end': ALL,
  'account.read': ALL,
  'account.change': ALL,
  'workspace.read': '- ++ ++ ++ ++ - +',
  'activity.read': PEOPLE,
  'member.read': PEOPLE,
  'member.export': LEADS,
  'member.suspend': LEADS,
  'member.appoint': LEADS,
  'member.help': LEADS,
  'invitation.read': '- -+ -+ -+ -+ - +',
  'invitation.create': LEADS,
  'invitation.revoke': '- -+ -+ -+ -+ - +',
  'recommendation.edit': '- -- -- -- -- + -',
  'organisation.edit': '- -- -- -- -- + +',
  'person.read': ADMINISTRATORS,
  'request.read': ADMINISTRATORS,
  'request.create': ADMINISTRATORS,
  'request.decide': ADMINISTRATORS,
  'request.withdraw': ADMINISTRATORS,
  'report.draft': REPORTERS,
  'report.submit': REPORTERS,
  'report.return': REPORTERS,
  'report.publish': REPORTERS,
  'milestone.move': REPORTERS,
  'assessment.draft': PEOPLE,
  'assessment.submit': PEOPLE,
  'assessment.return': PEOPLE,
  'assessment.publish': PEOPLE,
  'evidence.add': PEOPLE,
  'evidence.narrow': LEADS,
  'evidence.read_shared': '- -- ++ ++ ++ - -',
};

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

export const SESSION_CASES: RouteCases = {
  'GET /api/session': {
    asks: Object.keys(MAY) as Permission[],
    rows: Object.fromEntries(Object.entries(MAY).map(([permission, letters]) => [`any: ${permission}`, letters])),
    ask: () => ({}),
    read: ({ body }, permission) =>
      (body as Session).user?.permissions.includes(permission as Permission) ? '+' : '-',
  },
  'POST /api/session': {
    asks: [],
    rows: { any: '+ ++ ++ ++ ++ + +', 'any: another password': 'w ww ww ww ww w w' },
    ask: async (world, who, _, detail) => {
      const { email } = (await world.freshAs(who)).account ?? (await world.make.account());
      return { by: world.app.visitor(), body: { email, password: detail ? 'Une parole reprise, hélas.' : PASSWORD } };
    },
  },
  'DELETE /api/session': {
    asks: ['session.end'],
    rows: { any: SIGNED_IN },
    ask: async (world, who) => ({ by: await world.elsewhereAs(who) }),
  },
  'POST /api/session/confirmation': {
    asks: ['account.change'],
    rows: { any: SIGNED_IN },
    ask: async (world, who) => ({ by: await world.elsewhereAs(who), body: { password: PASSWORD } }),
  },
  'GET /api/session/unsent-key': simple(['account.read'], SIGNED_IN),
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
    rows: { any: SIGNED_IN, [`any: another one, ${UNCONFIRMED}`]: '? cc cc cc cc c c' },
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
    rows: { any: SIGNED_IN, [`any: ${UNCONFIRMED}`]: '? cc cc cc cc c c' },
    ask: async (world, who) => ({
      by: (await changed(world, who, 'has_factor = true, factor_secret = $2', SECRET)).browser,
    }),
  },
  'GET /api/workspace': simple(['workspace.read'], '? ++ ++ ++ ++ - +'),
};
