import { randomUUID } from 'node:crypto';
import { type Id, type VisibilityLevel } from '@parole-tenue/contract';
import { type Member } from '../core/access/actor.js';
import { type OrganisationKey } from './content/organisations.js';
import { PEOPLE, type PersonKey } from './content/people.js';
import { type DemoEvidence, type DemoFinding, type DemoPerson } from './content/shape.js';
import { entryOf, joined, type Setting, type StoryRows } from './rows.js';

const DAY_MS = 86_400_000;
const WIDENING_MS = 3 * 3_600_000;

/** At which an observer writes and publishes, and a lead takes back. */
export const HOURS = { create: 8.4, find: 9.4, publish: 15.2, withdraw: 10.1 };

type EvidenceRow = StoryRows['evidence'][number];
type Trace = (level: VisibilityLevel, version: number) => object;
type About = Pick<StoryRows['verifications'][number], 'evidenceId' | 'milestoneId'>;

/** It came as restricted; another of the same organisation agreed on the next day that more may read it. */
export function wideningRows(row: EvidenceRow, by: PersonKey, trace: Trace, { cast }: Setting): Partial<StoryRows> {
  const [author, other] = [cast.member(by), cast.publisher(by)];
  const { id: evidenceId, organisationId: ownerId, level } = row;
  const askedAt = new Date(row.createdAt.getTime() + WIDENING_MS);
  const decidedAt = new Date(row.createdAt.getTime() + DAY_MS);
  const id = randomUUID();
  const asked = { id, evidenceId, ownerId, toLevel: level, toOrganisationId: null };
  const wish = (state: string) => ({ evidence: evidenceId, level, organisation: null, state });
  const decided = { state: 'agreed' as const, decidedById: other.accountId, decidedAt, version: 2 };
  return {
    widenings: [{ ...asked, askedById: author.accountId, askedAt, ...decided, creationHash: null }],
    journal: [
      entryOf(author, 'widening', id, { verb: 'create', before: null, after: wish('open'), at: askedAt }),
      entryOf(other, 'widening', id, {
        verb: 'agree',
        before: wish('open'),
        after: wish('agreed'),
        at: decidedAt,
      }),
      entryOf(other, 'evidence', evidenceId, {
        ...{ verb: 'widen', before: trace('restricted', 1), after: trace(level, 2), at: decidedAt },
      }),
    ],
  };
}

/** By the lead, on the day after it came. */
export function offerRows(
  { id: evidenceId, createdAt }: EvidenceRow,
  offered: OrganisationKey[] = [],
  by: PersonKey,
  { cast }: Setting,
): Partial<StoryRows> {
  const lead = leadOf(by, { cast });
  const offeredAt = new Date(createdAt.getTime() + DAY_MS);
  return joined(
    offered.map((organisation) => {
      const id = randomUUID();
      const given = { id, evidenceId, ownerId: lead.organisationId, organisationId: cast.organisations[organisation] };
      const stands = { purpose: 'verify' as const, offeredById: lead.accountId, offeredAt, withdrawnAt: null };
      const after = { evidence: evidenceId, organisation, purpose: 'verify', isStanding: true, version: 1 };
      return {
        offers: [{ ...given, ...stands, version: 1, creationHash: null }],
        journal: [entryOf(lead, 'offer', id, { verb: 'create', before: null, after, at: offeredAt })],
      };
    }),
  );
}

/** Written in the morning; published in the afternoon by another of the observer organisation. */
export function findingRows(about: About, found: DemoFinding[] = [], { cast, calendar }: Setting): Partial<StoryRows> {
  return joined(
    found.map(({ by, on, finding, text }) => {
      const [author, publisher] = [cast.member(by), cast.publisher(by)];
      const id = randomUUID();
      const [createdAt, publishedAt] = [calendar.at(on, HOURS.find), calendar.at(on, HOURS.publish)];
      const words = { finding, language: languageOf(by), text };
      const hands = { organisationId: author.organisationId, authorId: author.accountId, editedById: author.accountId };
      // The database fills in the name.
      const times = { state: 'published' as const, publishedAt, signedName: null, createdAt };
      const [before, after] = [traceOf(about, 'draft', 1), traceOf(about, 'published', 2)];
      const told = { ...after, ...(about.milestoneId && words) };
      return {
        verifications: [{ id, ...about, ...hands, ...words, ...times, isDemo: true, version: 2, creationHash: null }],
        journal: [
          entryOf(author, 'verification', id, { verb: 'create', before: null, after: before, at: createdAt }),
          entryOf(publisher, 'verification', id, { verb: 'publish', before, after: told, at: publishedAt }),
        ],
      };
    }),
  );
}

export function withdrawalRows(
  { id, level, version, withdrawnAt }: EvidenceRow,
  { category }: NonNullable<DemoEvidence['withdrawn']>,
  by: PersonKey,
  trace: Trace,
  setting: Setting,
): Partial<StoryRows> {
  const before = trace(level, version - 1);
  const after = { ...trace(level, version), withdrawn: category };
  return {
    journal: [
      entryOf(leadOf(by, setting), 'evidence', id, { verb: 'withdraw', before, after, at: withdrawnAt ?? new Date() }),
    ],
  };
}

function leadOf(by: PersonKey, { cast }: Pick<Setting, 'cast'>): Member {
  const { organisation } = personOf(by);
  if (organisation === null) throw new Error(`${by} belongs to no organisation.`);
  return cast.lead(organisation);
}

function traceOf({ evidenceId, milestoneId }: About, state: string, version: number): object {
  const about: { noun: string; id: Id | null } = milestoneId
    ? { noun: 'milestone', id: milestoneId }
    : { noun: 'evidence', id: evidenceId };
  return { about, state, version };
}

const personOf = (key: PersonKey): DemoPerson => PEOPLE[key];
const languageOf = (key: PersonKey) => personOf(key).language;
