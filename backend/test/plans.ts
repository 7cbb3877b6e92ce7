import { randomUUID } from 'node:crypto';
import {
  type CreateIndicator,
  type CreateMilestone,
  type CreateResponsibility,
  type CreateTemplate,
} from '@parole-tenue/contract';
import { dayAgo } from './factories.js';

/** What is sent to plan and to keep the register; a test says what matters to it. */
export const milestoneOn = (recommendation: string, organisation: string): CreateMilestone => ({
  ...{ recommendation, organisation, title: { fr: 'Ouvrir trois centres', en: null } },
  ...{ areas: [], weight: 1, plannedOn: dayAgo(-60) },
});

export const indicatorOn = (recommendation: string): CreateIndicator => ({
  ...{ recommendation, kind: 'count', unit: 'people', title: { fr: 'Emplois créés', en: null }, slot: null },
  ...{
    direction: 'up',
    isCumulative: true,
    dimensions: [],
    quotaRule: null,
    baseline: null,
    target: null,
    targets: [],
  },
});

export const templateOf = (): CreateTemplate => ({
  ...{ slug: `suivi-${randomUUID()}`, title: { fr: 'Un suivi', en: null }, about: null, view: 'targets', slots: [] },
});

export const responsibilityOf = (recommendation: string, organisation: string): CreateResponsibility => ({
  ...{ recommendation, organisation, part: 'support', basis: 'proposal', from: null, until: null },
});
