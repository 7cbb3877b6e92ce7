import { type Permission, type Session } from '@parole-tenue/contract';
import { PASSWORD } from '../factories.js';
import { type RouteCases, simple } from './route-case.js';

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
    ask: async (world, { account }, _, detail) => {
      const { email } = account ?? (await world.make.account());
      const password = detail === 'another password' ? 'Une parole reprise, hélas.' : PASSWORD;
      return { by: world.app.visitor(), body: { email, password } };
    },
  },
  'DELETE /api/session': {
    asks: ['session.end'],
    rows: { any: '? ++ ++ ++ ++ + +' },
    ask: async (world, { account }) =>
      account?.email ? { by: await world.app.signedIn(account.email, PASSWORD) } : {},
  },
};

export const PLATFORM_CASES: RouteCases = {
  'GET /api/workspace': simple(['workspace.read'], '? ++ ++ ++ ++ - +'),
  'PATCH /api/recommendations/{reference}': {
    asks: ['recommendation.edit'],
    rows: { any: '? -- -- -- -- + -', nothing: '? -- -- -- -- 0 -' },
    ask: async (world, _, relation) =>
      relation === 'nothing'
        ? { body: { fr: 'Autrement dit.' } }
        : { at: { reference: (await world.make.recommendation()).reference }, body: { fr: 'Autrement dit.' } },
  },
};
