import {
  type Milestone,
  type OrganisationKind,
  type OrganisationRef,
  type OwnAssessment,
  type Evidence,
  type OwnEvidence,
  type OwnReport,
  type RecommendationStory,
  type Role,
  type SessionUser,
  type Translated,
} from '@parole-tenue/contract';

import { emptyCargo } from '../app/statements/data/statement-form';
import { view } from './views';

const text = (fr: string): Translated => ({ fr, en: fr, original: 'fr' });

export const MINISTRY: OrganisationRef = organisation('ministere', 'government');

export function organisation(slug: string, kind: OrganisationKind): OrganisationRef {
  return { slug, kind, name: text(slug), isDemo: true };
}

export function person(of: OrganisationRef | null = MINISTRY, role: Role = 'member'): SessionUser {
  const permissions: SessionUser['permissions'] = of === null ? [] : ['workspace.read', 'report.draft'];
  return { id: 'person', name: 'Awa', role, language: 'fr', organisation: of, permissions, needsFactor: false };
}

const STATEMENT = {
  id: 'r1',
  recommendation: { reference: 'PD-N2', text: text('Créer des emplois') },
  organisation: MINISTRY,
  judgement: null,
  language: 'fr',
  blackouts: [],
  evidence: [],
  publishedOn: null,
  isDemo: true,
  state: 'draft',
  author: 'Awa',
  isMine: true,
  returns: [],
  createdAt: '2026-11-22T09:00:00Z',
  updatedAt: '2026-11-22T09:00:00Z',
  submittedAt: null,
  publishedAt: null,
  version: 1,
  allowedActions: ['edit', 'submission'],
} as const;

export function ownReport(changes: Partial<OwnReport> = {}): OwnReport {
  const report = { period: '2026-Q4', text: 'Ce qui a été fait', supersedes: null, supersededBy: null };
  return { ...STATEMENT, ...emptyCargo(), isLate: false, ...report, ...changes } as unknown as OwnReport;
}

export function ownAssessment(changes: Partial<OwnAssessment> = {}): OwnAssessment {
  return {
    ...STATEMENT,
    ...{
      framework: null,
      milestone: null,
      reasons: 'Pourquoi',
      asOf: '2026-11-22',
      supersedes: null,
      supersededBy: null,
    },
    ...{ effect: null, confidence: null, confidenceWhy: '', guidance: {}, differsBecause: '', areas: [], replies: [] },
    grounds: { reports: [], evidence: [] },
    ...changes,
  } as unknown as OwnAssessment;
}

/** A link of the own organisation. */
export function evidence(changes: Partial<OwnEvidence> = {}): OwnEvidence {
  return {
    ...publicEvidence(),
    ...{ organisation: MINISTRY, recommendation: { reference: 'PD-N2', text: text('Emploi') }, allowedActions: [] },
    ...{ attachedTo: { noun: 'report', id: 'r1' }, author: 'Awa Traoré', isMine: true, sent: null },
    ...{ redactionOf: null, offers: [], widening: null, version: 1 },
    ...changes,
  };
}

/** A public link, as everybody reads it. */
export function publicEvidence(changes: Partial<Evidence> = {}): Evidence {
  return {
    ...{ id: 'e1', kind: 'link', caption: 'Liste des stages', url: 'https://exemple.test/liste', level: 'public' },
    ...{ text: null, month: null, area: null, about: null, file: null, verifications: [], withdrawn: null },
    isDemo: true,
    ...changes,
  };
}

export function milestone(id: string, changes: Partial<Milestone> = {}): Milestone {
  return {
    id,
    title: text(`Jalon ${id}`),
    organisation: MINISTRY,
    areas: [],
    weight: 1,
    plannedOn: '2026-12-31',
    firstPlannedOn: '2026-12-31',
    revisions: [],
    state: 'planned',
    achievedOn: null,
    blockers: [],
    cancelledBecause: null,
    slippageDays: 0,
    overdueDays: 0,
    movedBy: null,
    verification: { confirmed: 0, contradicted: 0, inconclusive: 0, isVerified: false, findings: [] },
    isDemo: true,
    version: 1,
    ...changes,
  };
}

/** PD-N2, led by the ministry; only what the writing and reading pages look at. */
export function story(changes: Partial<RecommendationStory> = {}): RecommendationStory {
  return {
    reference: 'PD-N2',
    text: text('Créer des emplois'),
    responsibilities: [{ organisation: MINISTRY, part: 'lead', isCurrent: true }],
    framework: { slug: 'pd-2018' },
    template: null,
    milestones: [milestone('m1')],
    indicators: [],
    perspectives: [view('government', 2), view('civil_society', 1)],
    divergence: 1,
    timeline: [],
    ...changes,
  } as unknown as RecommendationStory;
}
