import { randomUUID } from 'node:crypto';
import { type CreateAdminRequest, type CreateOrganisation, type RenameOrganisation } from '@parole-tenue/contract';
import { dayAgo } from '../factories.js';
import { type RouteCase, type RouteCases, simple, UNCONFIRMED } from './route-case.js';

const EDITORS = '? -- -- -- -- + -';
const ADMINISTRATORS = '? -- -- -- -- - +';
const BOTH = '? -- -- -- -- + +';
const NOBODY = '? -- -- -- -- - -';

const name = (): string => `Réseau ${randomUUID()}`;

/** A decision on what another administrator asked for. */
const decision = (rows: RouteCase['rows'], permission: 'request.decide' | 'request.withdraw'): RouteCase => ({
  asks: [permission],
  rows: { ...rows, nothing: ADMINISTRATORS.replace('+', '0') },
  ask: async (world, who, relation, detail) => {
    if (relation === 'nothing') return {};
    const { id, by } = await world.request(who, relation, detail === 'withdrawn' ? 'withdrawn' : 'open');
    return { by, at: { id } };
  },
});
const DECIDED = { asked: NOBODY, concerned: NOBODY, to_decide: ADMINISTRATORS };

/** The register is the editors', what concerns accounts and organisations the administrators'. */
export const PLATFORM_CASES: RouteCases = {
  'PATCH /api/recommendations/{reference}': {
    asks: ['recommendation.edit'],
    rows: { any: EDITORS, nothing: EDITORS.replace('+', '0') },
    ask: async (world, _, relation) => {
      const { reference } = relation === 'any' ? await world.make.recommendation() : { reference: 'XX-1' };
      return { at: { reference }, body: { fr: 'Autrement dit.' } };
    },
  },
  'PUT /api/organisations/{slug}': {
    asks: ['organisation.edit'],
    rows: { any: BOTH, 'any: a slug that is taken': BOTH.replaceAll('+', '=') },
    ask: (world, _, __, detail) => {
      const body: CreateOrganisation = { kind: 'civil_society', fr: name() };
      return { at: { slug: detail ? world.elsewhere.slug : `reseau-${randomUUID()}` }, body };
    },
  },
  'POST /api/organisations/{slug}/names': {
    asks: ['organisation.edit'],
    rows: { any: BOTH, nothing: BOTH.replaceAll('+', '0') },
    ask: async (world, _, relation) => {
      const { slug } = relation === 'any' ? await world.make.organisation() : { slug: 'unheard-of' };
      const body: RenameOrganisation = { fr: name(), since: dayAgo(1) };
      return { at: { slug }, body };
    },
  },
  'GET /api/people': simple(['person.read'], ADMINISTRATORS),
  'GET /api/requests': simple(['request.read'], ADMINISTRATORS),
  'PUT /api/requests/{id}': {
    asks: ['request.create'],
    rows: { any: ADMINISTRATORS },
    ask: async (world) => {
      const { slug: organisation } = await world.make.organisation();
      const body: CreateAdminRequest = {
        kind: 'suspend_organisation',
        organisation,
        reason: 'On n’y joint plus personne.',
      };
      return { at: { id: randomUUID() }, body };
    },
  },
  'POST /api/requests/{id}/approval': decision(
    {
      ...DECIDED,
      'to_decide: withdrawn': ADMINISTRATORS.replace('+', '='),
      [`to_decide: ${UNCONFIRMED}`]: ADMINISTRATORS.replace('+', 'c'),
    },
    'request.decide',
  ),
  'POST /api/requests/{id}/refusal': decision(
    { ...DECIDED, 'to_decide: withdrawn': ADMINISTRATORS.replace('+', '=') },
    'request.decide',
  ),
  'POST /api/requests/{id}/withdrawal': decision(
    {
      asked: ADMINISTRATORS,
      concerned: NOBODY,
      to_decide: NOBODY,
      'asked: withdrawn': ADMINISTRATORS.replace('+', '='),
    },
    'request.withdraw',
  ),
};
