import { readFileSync } from 'node:fs';
import { addDays, CLOSING_DAYS, lastDayOf, mismatchesOf, type Place, type Slot } from '@parole-tenue/contract';
import { describe, expect, it } from '@jest/globals';
import { objectionFaults, replyFaults } from '../answers/answer.rules.js';
import { gapsOf, namingFaults } from '../assessments/assessment.rules.js';
import { indicatorFaults, slotFaults } from '../progress/indicator.rules.js';
import { type ReportContext, type ToldOf } from '../progress/report-context.repository.js';
import { faultsOf } from '../progress/report.rules.js';
import { remarkFaults } from '../statements/remark.rules.js';
import { type StatementDraft, type StatementView } from '../statements/statement.view.js';
import { Calendar } from './calendar.js';
import { type FileKey, FILES } from './content/files.js';
import { type DemoStory } from './content/shape.js';
import { STAND_INS } from './content/stand-ins.js';
import { FRAMEWORK_STORIES, STORIES } from './content/stories.js';
import { accountRows, castOf, organisationRows } from './people-rows.js';
import { type SentFile, type StoryRows } from './rows.js';
import { frameworkRows } from './statement-rows.js';
import { storyRows } from './story-rows.js';

type StatementRow = StoryRows['statements'][number];

const fileOf = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8'));
const AREAS = (fileOf('areas.json') as { areas: { slug: string }[] }).areas.map(({ slug }) => slug);
const TEMPLATES = (fileOf('templates.json') as { templates: { recommendations: string[]; slots: Slot[] }[] }).templates;

const organisations = organisationRows();
const accounts = accountRows(organisations, { demonstration: '', nobodys: '' }, new Date());
const cast = castOf(organisations, accounts);
const actorOf = ({ authorId }: StatementRow) => {
  const account = accounts.find(({ id }) => id === authorId);
  if (!account) throw new Error('somebody wrote it');
  const { id, organisationId, role } = account;
  const kind = organisations.find((organisation) => organisation.id === organisationId)?.kind ?? null;
  return { accountId: id, organisationId, organisationKind: kind, role };
};

const FILES_SENT = new Map(
  Object.entries(FILES).map(([key, { kind, mediaType }]): [FileKey, SentFile] => [
    key as FileKey,
    { kind, mediaType, content: Buffer.from(key), bytes: 1, sha256: Buffer.alloc(32) },
  ]),
);

function placeOf(recommendation: string, organisationId: string): Place {
  const parts = STAND_INS.filter(
    (one) => one.recommendation === recommendation && cast.organisations[one.organisation] === organisationId,
  );
  if (parts.some(({ part }) => part === 'lead')) return 'leading';
  return parts.length > 0 ? 'responsible' : 'uninvolved';
}

/** A statement as the application's rules look at it. */
function draftOf(rows: StoryRows, row: StatementRow, story: DemoStory): StatementDraft {
  const under = <One extends { statementId: string }>(all: One[]): One[] =>
    all.filter(({ statementId }) => statementId === row.id);
  const { milestoneId, stance, supersedesId, answersId } = row;
  return {
    ...row,
    milestoneId: row.noun === 'assessment' ? milestoneId : null,
    grounds: {
      reports: under(rows.grounds).flatMap(({ reportId }) => reportId ?? []),
      evidence: under(rows.grounds).flatMap(({ evidenceId }) => evidenceId ?? []),
    },
    supersedes: supersedesId,
    answers: answersId,
    about: milestoneId && stance ? { milestone: milestoneId, stance } : null,
    moves: under(rows.moves).map((move) => ({ ...move, milestone: move.milestoneId })),
    values: under(rows.values).map((value) => ({ ...value, indicator: value.indicatorId })),
    meetings: under(rows.meetings),
    outcomes: under(rows.outcomes).map((outcome) => ({ ...outcome, decision: outcome.decisionId })),
    place: placeOf(story.recommendation, row.organisationId),
  };
}

/** Who leads, and whose the step is that was judged; never who judged. */
function answersFor(rows: StoryRows, judged: StatementRow, { recommendation }: DemoStory): string[] {
  const step = rows.milestones.find(({ id }) => judged.noun === 'assessment' && id === judged.milestoneId);
  const leads = organisations.filter(({ id }) => placeOf(recommendation, id) === 'leading').map(({ id }) => id);
  return [...leads, ...(step?.organisationId ? [step.organisationId] : [])].filter(
    (id) => id !== judged.organisationId,
  );
}

/** What an assessor could name when the assessment was begun: what was published then, and evidence that everybody may read. */
function nameable(rows: StoryRows, { createdAt }: StatementRow): { reports: string[]; evidence: string[] } {
  const before = rows.statements.filter(({ publishedAt }) => publishedAt && publishedAt < createdAt);
  return {
    reports: before.filter(({ noun }) => noun === 'report').map(({ id }) => id),
    evidence: rows.evidence
      .filter(({ level, statementId }) => level === 'public' && before.some(({ id }) => id === statementId))
      .map(({ id }) => id),
  };
}

/** What was there when the report was sent in. */
function contextOf(rows: StoryRows, report: StatementRow, story: DemoStory): ReportContext {
  const before = rows.statements.filter(
    ({ publishedAt }) => publishedAt && publishedAt < (report.submittedAt ?? report.updatedAt),
  );
  const isCurrent = ({ id }: StatementRow): boolean => !before.some(({ supersedesId }) => supersedesId === id);
  const superseded = before.find(({ id }) => id === report.supersedesId);
  return {
    milestones: rows.milestones.map(({ id, organisationId }) => ({ id, organisation: organisationId })),
    indicators: rows.indicators.map((indicator) => ({ ...indicator, isPlanned: true })),
    areas: AREAS,
    told: before.flatMap((teller) =>
      rows.meetings
        .filter(({ statementId }) => statementId === teller.id)
        .flatMap(({ id: meeting, decisions }): ToldOf[] =>
          [null, ...decisions].map((decision) => ({
            ...{ report: teller.id, organisation: teller.organisationId, isCurrent: isCurrent(teller) },
            ...{ meeting, decision, isAnswered: false },
          })),
        ),
    ),
    rhythm: 'quarterly',
    opensOn: '2000-01-01',
    isPeriodChosen: true,
    closesOn: addDays(lastDayOf(report.period ?? ''), CLOSING_DAYS),
    superseded: superseded
      ? ({ ...draftOf(rows, superseded, story), state: superseded.state, supersededBy: null } as StatementView)
      : null,
  };
}

describe.each(['2026-11-22', '2026-12-31', '2027-01-01', '2028-02-29'])('the stories, told on %s', (day) => {
  const calendar = new Calendar(day);
  const told = STORIES.map((story) => ({
    story,
    rows: storyRows(story, { recommendationId: story.recommendation, cast, calendar, files: FILES_SENT }),
  }));

  it('hold nothing that the application would refuse a report', () => {
    const faults = told.flatMap(({ story, rows }) =>
      rows.statements
        .filter(({ noun }) => noun === 'report')
        .flatMap((row) =>
          faultsOf(actorOf(row), draftOf(rows, row, story), contextOf(rows, row, story), row.state === 'published'),
        )
        .map((fault) => ({ story: story.recommendation, ...fault })),
    );
    expect(faults).toEqual([]);
  });

  it('hold nothing that the application would refuse an assessment', () => {
    const faults = told.flatMap(({ story, rows }) =>
      rows.statements
        .filter(({ noun }) => noun === 'assessment')
        .flatMap((row) => {
          const draft = draftOf(rows, row, story);
          const isComplete = row.state === 'published' || row.state === 'submitted';
          return [
            ...namingFaults(draft, { areas: AREAS, ...nameable(rows, row) }),
            ...(isComplete ? gapsOf(draft) : []),
          ].map((fault) => ({ story: story.recommendation, text: row.text.slice(0, 40), ...fault }));
        }),
    );
    expect(faults).toEqual([]);
  });

  it('judge frameworks as the application would', () => {
    for (const story of FRAMEWORK_STORIES) {
      const rows = frameworkRows(story, story.framework, { cast, calendar, files: FILES_SENT });
      expect(rows.statements.flatMap(gapsOf)).toEqual([]);
      const unknown = rows.statements.flatMap(({ areas }) => areas.filter((area) => !AREAS.includes(area)));
      expect(unknown).toEqual([]);
      expect(rows.statements.filter(({ frameworkId, recommendationId }) => !frameworkId || recommendationId)).toEqual(
        [],
      );
    }
  });

  it('let each assessment follow the organisation’s last one of the same subject and areas', () => {
    const keyOf = ({ organisationId, milestoneId, areas }: StatementRow): string =>
      JSON.stringify([organisationId, milestoneId, [...areas].sort()]);
    for (const { rows } of told) {
      const last = new Map<string, string>();
      for (const row of rows.statements.filter(({ noun }) => noun === 'assessment')) {
        expect(row.supersedesId).toBe(last.get(keyOf(row)) ?? null);
        if (row.state === 'published') last.set(keyOf(row), row.id);
      }
    }
  });

  it('plan indicators as the application would, by whoever leads', () => {
    for (const { story, rows } of told) {
      const slots =
        TEMPLATES.find(({ recommendations }) => recommendations.includes(story.recommendation))?.slots ?? [];
      for (const indicator of rows.indicators) {
        expect(indicatorFaults(indicator)).toEqual([]);
        expect(slotFaults(indicator, slots, false)).toEqual([]);
        expect(placeOf(story.recommendation, indicator.organisationId ?? '')).toBe('leading');
      }
      const filled = rows.indicators.flatMap(({ slot }) => slot ?? []);
      expect(new Set(filled).size).toBe(filled.length);
    }
  });

  const keyOf = ({ answersId, organisationId }: StatementRow) => `${String(answersId)} ${organisationId}`;

  it('object to what others said last, and reply once, where it was said', () => {
    for (const { story, rows } of told) {
      const replied = new Set<string>();
      const objected = new Set<string>();
      for (const row of rows.statements.filter(({ answersId }) => answersId !== null)) {
        const about = rows.statements.find(({ id }) => id === row.answersId);
        if (!about) throw new Error('it answers something');
        const first = rows.statements.find(({ id }) => id === about.answersId);
        const isReplied = replied.has(row.answersId ?? '');
        const isSuperseded = rows.statements.some(
          (one) => one.supersedesId === about.id && one.createdAt < row.createdAt,
        );
        const facts = {
          ...about,
          subject: { noun: 'recommendation' as const, id: '' },
          isSuperseded,
          isJudging: about.judgement !== null,
          isOurs: answersFor(rows, about, story).includes(row.organisationId),
          isReplied,
          objectedTo: first?.organisationId ?? null,
        };
        const faults =
          row.noun === 'reply'
            ? replyFaults(row.organisationId, facts, true)
            : objectionFaults(row.organisationId, facts, { isNew: true, hasOther: objected.has(keyOf(row)) });
        expect(faults).toEqual([]);
        objected.add(keyOf(row));
        expect(about.publishedAt && about.publishedAt < row.createdAt).toBe(true);
        replied.add(row.answersId ?? '');
      }
    }
  });

  it('have responses of leads of whoever leads, one after the other', () => {
    for (const { story, rows } of told) {
      const responses = rows.statements.filter(({ noun }) => noun === 'response');
      expect(responses.map(({ supersedesId }) => supersedesId)).toEqual(
        [null, responses[0]?.id].slice(0, responses.length),
      );
      for (const row of responses) {
        expect([actorOf(row).role, placeOf(story.recommendation, row.organisationId)]).toEqual(['lead', 'leading']);
      }
    }
  });

  it('tell of nothing that had not happened when it was sent in', () => {
    for (const { story, rows } of told) {
      for (const row of rows.statements) {
        const { since, moves, values, meetings } = draftOf(rows, row, story);
        const days = [
          ...[since, ...values.map(({ on }) => on), ...meetings.map(({ heldOn }) => heldOn)],
          ...moves.flatMap(({ achievedOn, blockers }) => [achievedOn, ...blockers.map((blocker) => blocker.since)]),
        ].filter((one) => one !== null);
        const sent = (row.submittedAt ?? row.updatedAt).toISOString().slice(0, 10);
        expect(days.filter((one) => one > sent)).toEqual([]);
      }
    }
  });

  it('break values down so that parts add up, but for one that shows what happens when they do not', () => {
    const wrong = told.flatMap(({ rows }) =>
      rows.values.flatMap((value) => {
        const kind = rows.indicators.find(({ id }) => id === value.indicatorId)?.kind ?? 'count';
        return mismatchesOf(kind, value, value.parts);
      }),
    );
    expect(wrong).toEqual([{ dimension: 'area', sum: 3091, whole: 3118 }]);
  });

  it('remark at words that are there', () => {
    for (const { rows } of told) {
      for (const { statementId, remarks } of rows.returns) {
        expect(
          remarkFaults(
            rows.statements.find(({ id }) => id === statementId),
            remarks,
          ),
        ).toEqual([]);
      }
    }
  });

  it('name organisations that met or owe something as what they are, and never people', () => {
    const names = told.flatMap(({ rows }) =>
      rows.meetings.flatMap(({ organisations: met, decisions }) => [...met, ...decisions.map(({ owner }) => owner)]),
    );
    expect(names.filter((name) => !name.endsWith(' (démonstration)'))).toEqual([]);
  });
});
