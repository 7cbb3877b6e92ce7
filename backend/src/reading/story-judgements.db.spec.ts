import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Evidence,
  type RecommendationStory,
  type TimelineAppraisal,
  type TimelineEntry,
  type VisibilityLevel,
} from '@parole-tenue/contract';
import { dayAgo, daysAgo, type Factory, inBoth } from '../../test/factories.js';
import { appWith, type Side, sideOf } from '../../test/side.js';
import { type TestApp } from '../../test/test-app.js';

let app: TestApp;
let make: Factory;
let cso: Side;
let ministry: Side;

beforeAll(async () => {
  ({ app, make, cso, ministry } = await appWith({ cso: 'civil_society', ministry: 'government' }));
});
afterAll(() => app.stop());

const storyOf = async (reference: string, who = app.visitor()) =>
  (await who.get<RecommendationStory>(`/api/recommendations/${reference}`)).body;

async function entryOf(reference: string, id: string, who = app.visitor()): Promise<TimelineEntry | undefined> {
  return (await storyOf(reference, who)).timeline.find((entry) => entry.id === id);
}

/** A recommendation on which a CSO judges what the ministry leads. */
async function matter() {
  const { id: recommendationId, reference } = await make.recommendation();
  const ours = { recommendationId, organisationId: cso.organisationId, authorId: cso.member.account.id };
  const theirs = { recommendationId, organisationId: ministry.organisationId, authorId: ministry.member.account.id };
  await make.responsibility({ recommendationId, organisationId: ministry.organisationId });
  return { reference, ours, theirs };
}

describe('civil society by area on a story', () => {
  it('has an area for each that somebody speaks for, and the distance between them', async () => {
    const { reference, ours } = await matter();
    const other = await make.organisation();
    await make.assessment({ ...ours, judgement: 'not_initiated', areas: ['kidal'], publishedAt: daysAgo(9) });
    await make.assessment({ ...ours, judgement: 'full', areas: ['kayes'], publishedAt: daysAgo(7) });
    await make.assessment({ ...ours, judgement: 'minimum', publishedAt: daysAgo(5) });
    await make.assessment({ ...ours, organisationId: other.id, judgement: 'no_evidence', areas: ['kidal', 'gao'] });
    const { areas, regionalDivergence, perspectives } = await storyOf(reference);
    expect(areas.map(({ area, state, level, organisations }) => [area, state, level, organisations])).toEqual([
      ['gao', 'no_evidence', null, 1],
      ['kayes', 'assessed', 3, 1],
      ['kidal', 'assessed', 0, 1],
    ]);
    expect(regionalDivergence).toBe(3);
    expect(perspectives[1]).toMatchObject({ state: 'assessed', level: 1, organisations: 1 });
  });

  it('is of civil society alone, and has no distance with one area', async () => {
    const { reference, ours, theirs } = await matter();
    await make.assessment({ ...ours, judgement: 'minimum', areas: ['kidal'] });
    await make.report({ ...theirs, judgement: 'full', areas: ['gao'] });
    expect(await storyOf(reference)).toMatchObject({ regionalDivergence: null, divergence: 2 });
    expect((await storyOf(reference)).areas.map(({ area }) => area)).toEqual(['kidal']);
  });
});

describe('a judgement on the timeline', () => {
  it('tells all that the assessor said', async () => {
    const { reference, ours, theirs } = await matter();
    const { recommendationId, organisationId } = theirs;
    const milestone = await make.milestone({ recommendationId, organisationId, title: inBoth('4 000 stages') });
    const said: Pick<TimelineAppraisal, 'effect' | 'confidence' | 'confidenceWhy' | 'guidance' | 'differsBecause'> = {
      ...{ effect: 'marginal', confidence: 'low', confidenceWhy: 'Une seule visite.' },
      ...{ guidance: { applies: true, known: false }, differsBecause: 'La route est coupée.' },
    };
    const { id } = await make.assessment({
      ...{ ...ours, ...said, judgement: 'no_evidence', asOf: dayAgo(12), milestoneId: milestone.id, areas: ['kidal'] },
    });
    expect(await entryOf(reference, id)).toMatchObject({
      ...{ judgement: 'no_evidence', areas: ['kidal'], replies: [] },
      appraisal: {
        ...{ ...said, asOf: dayAgo(12), milestone: { id: milestone.id, title: { fr: '4 000 stages' } } },
        grounds: { reports: [], evidence: [] },
      },
    });
  });

  it('shows of what it rests on as much as one may read, and nothing tells of the rest', async () => {
    const { reference, ours, theirs } = await matter();
    const report = await make.report(theirs);
    const { id } = await make.assessment({ ...ours, judgement: 'minimum' });
    await make.ground({ statementId: id, reportId: report.id });
    const pieces: Partial<Record<VisibilityLevel, string>> = {};
    for (const level of ['public', 'shared', 'restricted'] as const) {
      const piece = await make.evidence({ ...ours, level });
      await make.ground({ statementId: id, evidenceId: piece.id });
      pieces[level] = piece.id;
    }
    const donor = await sideOf(app, make, 'donor');
    const shown = async (who = app.visitor()) => {
      const grounds = (await entryOf(reference, id, who))?.appraisal?.grounds;
      expect(grounds?.reports).toMatchObject([
        { noun: 'report', id: report.id, organisation: { slug: ministry.slug } },
      ]);
      return grounds?.evidence.map((piece: Evidence) => piece.id).sort();
    };
    const sorted = (...ids: (string | undefined)[]) => [...ids].sort();
    expect(await shown()).toEqual([pieces.public]);
    expect(await shown(ministry.lead.browser)).toEqual([pieces.public]);
    expect(await shown(donor.member.browser)).toEqual(sorted(pieces.public, pieces.shared));
    expect(await shown(cso.member.browser)).toEqual(sorted(pieces.public, pieces.shared, pieces.restricted));
  });

  it('has beside it what those replied who answer for it, and whatever else they say stands for itself', async () => {
    const { reference, ours, theirs } = await matter();
    const { id } = await make.assessment({ ...ours, judgement: 'not_initiated', publishedAt: daysAgo(9) });
    const reply = await make.reply({
      ...theirs,
      answersId: id,
      text: 'Les travaux ont repris.',
      publishedAt: daysAgo(3),
    });
    await make.reply({ ...theirs, answersId: id, state: 'draft' });
    const objection = await make.objection({ ...theirs, answersId: id, publishedAt: daysAgo(2) });
    expect(await entryOf(reference, id)).toMatchObject({
      replies: [
        {
          ...{ id: reply.id, organisation: { slug: ministry.slug, kind: 'government' }, publishedOn: dayAgo(3) },
          text: 'Les travaux ont repris.',
        },
      ],
      objections: [{ id: objection.id }],
    });
    const own = await entryOf(reference, reply.id);
    expect(own).toMatchObject({ noun: 'reply', answers: { noun: 'assessment', id }, appraisal: null, replies: [] });
  });

  it('has them beside a report that judges too', async () => {
    const { reference, ours, theirs } = await matter();
    const { id } = await make.report({ ...ours, judgement: 'minimum' });
    const reply = await make.reply({ ...theirs, answersId: id });
    expect(await entryOf(reference, id)).toMatchObject({ appraisal: null, replies: [{ id: reply.id }] });
  });

  it('is marked when a newer one of the same areas follows it, and stays as it was', async () => {
    const { reference, ours } = await matter();
    const first = await make.assessment({ ...ours, judgement: 'full', areas: ['kidal'], publishedAt: daysAgo(30) });
    const elsewhere = await make.assessment({ ...ours, judgement: 'full', areas: ['gao'], publishedAt: daysAgo(20) });
    const was = await entryOf(reference, first.id);
    const second = await make.assessment({ ...ours, judgement: 'minimum', areas: ['kidal'], publishedAt: daysAgo(10) });
    const { timeline } = await storyOf(reference);
    expect(timeline.map(({ id, supersedes, supersededBy }) => [id, supersedes, supersededBy])).toEqual([
      [second.id, first.id, null],
      [elsewhere.id, null, null],
      [first.id, null, second.id],
    ]);
    expect(timeline[2]).toEqual({ ...was, supersededBy: second.id });
  });

  it('keeps the kind that its organisation was of then', async () => {
    const { reference, ours } = await matter();
    const { id: organisationId } = await make.organisation({ kind: 'donor' });
    const { id } = await make.assessment({ ...ours, organisationId, judgement: 'full' });
    await app.data.query(`UPDATE organisations SET kind = 'independent' WHERE id = $1`, [organisationId]);
    expect((await entryOf(reference, id))?.organisation.kind).toBe('donor');
    expect((await storyOf(reference)).perspectives.map(({ level }) => level)).toEqual([null, null, 3, null]);
  });
});
