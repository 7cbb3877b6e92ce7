import { describe, expect, it } from '@jest/globals';
import { ORGANISATIONS, type OrganisationKey } from './content/organisations.js';
import { PEOPLE } from './content/people.js';
import { type DemoAssessment, type DemoEvidence, type DemoPerson, type DemoReport } from './content/shape.js';
import { STAND_INS } from './content/stand-ins.js';
import { FRAMEWORK_STORIES, STORIES } from './content/stories.js';

const statements = STORIES.flatMap((story) =>
  story.statements.map((statement) => ({ story: story.recommendation, ...statement })),
);
const ofFrameworks = FRAMEWORK_STORIES.flatMap((story) =>
  story.statements.map((statement) => ({ story: story.framework, ...statement })),
);
const everything = [...statements, ...ofFrameworks];
const personOf = (key: keyof typeof PEOPLE): DemoPerson => PEOPLE[key];
const kindOf = (organisation: OrganisationKey | null) => organisation && ORGANISATIONS[organisation].kind;
const languageOf = ({ language, by }: (typeof statements)[number]) => language ?? personOf(by).language;
const plans = STORIES.flatMap(({ milestones: steps = {}, indicators = {} }) => [
  ...Object.values(steps).flatMap(({ title, revisions = [] }) => [title, ...revisions.map(({ reason }) => reason)]),
  ...Object.values(indicators).flatMap(({ title, target }) => [title, ...(target ? [target.basis] : [])]),
]);
const pieces = STORIES.flatMap(({ evidence = [] }) => evidence);
const findings = STORIES.flatMap(({ milestones = {}, evidence = [], statements: said }) => [
  ...Object.values(milestones),
  ...evidence,
  ...said.flatMap((statement) => statement.evidence ?? []),
]).flatMap(({ found = [] }) => found);
const wordsOf = (statement: (typeof statements)[number]): string[] => [
  ...[statement.text, statement.returned?.remark ?? ''],
  ...(statement.returned?.remarks ?? []).flatMap(({ quote, remark }) => [quote, remark]),
  ...(statement.evidence ?? []).flatMap(proofWordsOf),
  ...(statement.noun === 'report' ? cargoWordsOf(statement) : []),
  ...(statement.noun === 'assessment' ? appraisalWordsOf(statement) : []),
];
const appraisalWordsOf = ({ because = '', differsBecause = '' }: DemoAssessment): string[] => [because, differsBecause];
const proofWordsOf = (proof: DemoEvidence): string[] => [
  proof.caption,
  ...('testimony' in proof ? [proof.testimony] : []),
];
const cargoWordsOf = ({ moves = {}, values = {}, meetings = [], outcomes = {} }: DemoReport): string[] => [
  ...Object.values(moves).flatMap(({ text, blockers = [] }) => [text, ...blockers.map((blocker) => blocker.text)]),
  ...Object.values(values).flatMap(({ comment = '', unavailable = '' }) => [comment, unavailable]),
  ...Object.values(outcomes).map(({ text }) => text),
  ...meetings.flatMap(({ organisations, agenda, decisions = {} }) => [
    ...[...organisations, agenda],
    ...Object.values(decisions).flatMap(({ text, owner }) => [text, owner]),
  ]),
];
const texts = (language: 'fr' | 'en'): string[] => [
  ...everything.filter((statement) => languageOf(statement) === language).flatMap(wordsOf),
  ...plans.map((both) => both[language]),
  ...pieces.filter(({ by }) => personOf(by).language === language).flatMap(proofWordsOf),
  ...findings.filter(({ by }) => personOf(by).language === language).map(({ text }) => text),
];

describe('the demonstration’s content', () => {
  it('names every organisation as what it is', () => {
    const names = Object.values(ORGANISATIONS).map(({ name }) => name);
    expect(names.filter(({ fr, en }) => !fr.endsWith(' (démonstration)') || !en.endsWith(' (demonstration)'))).toEqual(
      [],
    );
  });

  it('has two ministries, three civil-society organisations, two donors and two observers at least', () => {
    const count = (kind: string) => Object.values(ORGANISATIONS).filter((one) => one.kind === kind).length;
    expect(count('government')).toBeGreaterThanOrEqual(2);
    expect(count('civil_society')).toBeGreaterThanOrEqual(3);
    expect(count('donor')).toBeGreaterThanOrEqual(2);
    expect(count('independent')).toBeGreaterThanOrEqual(2);
  });

  it('speaks only of recommendations that a fictional organisation leads', () => {
    const led = STAND_INS.filter(({ part }) => part === 'lead').map(({ recommendation }) => recommendation);
    expect(STORIES.map(({ recommendation }) => recommendation).filter((reference) => !led.includes(reference))).toEqual(
      [],
    );
  });

  it('lets only the responsible and civil society report, and only the responsible move milestones', () => {
    const responsible = (reference: string, organisation: string | null) =>
      STAND_INS.some((one) => one.recommendation === reference && one.organisation === organisation);
    const wrong = statements.filter(({ story, by, ...statement }) => {
      const { organisation } = personOf(by);
      if (statement.noun !== 'report' || responsible(story, organisation)) return false;
      return kindOf(organisation) !== 'civil_society' || statement.moves !== undefined;
    });
    expect(wrong).toEqual([]);
  });

  it('lets nobody report or respond before they took the part on', () => {
    const wrong = statements.filter(({ story, by, noun, on }) => {
      const { since = Infinity } =
        STAND_INS.find((one) => one.recommendation === story && one.organisation === personOf(by).organisation) ?? {};
      return (noun === 'report' || noun === 'response') && on >= since;
    });
    expect(wrong).toEqual([]);
  });

  it('moves milestones only as the organisation that planned them, never to a day after the report', () => {
    const wrong = STORIES.flatMap(({ milestones: plans = {}, statements: said }) =>
      said.flatMap((statement) =>
        Object.entries(statement.noun === 'report' ? (statement.moves ?? {}) : {}).filter(
          ([name, { state, achieved }]) => {
            const isOthers = plans[name]?.organisation !== personOf(statement.by).organisation;
            const isBadDay =
              (state === 'achieved') !== (achieved !== undefined) || (achieved ?? Infinity) < statement.on;
            return isOthers || isBadDay;
          },
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('tells each story in its order, over eighteen months', () => {
    const published = statements.filter(({ state }) => state === undefined).map(({ on }) => on);
    expect(Math.max(...published)).toBeGreaterThan(500);
    expect(Math.max(...published)).toBeLessThan(548);
    for (const { statements: said } of [...STORIES, ...FRAMEWORK_STORIES]) {
      const days = said.map(({ on }) => on);
      expect(days).toEqual(days.toSorted((one, other) => other - one));
    }
  });

  it('gives reasons as long as those that people must give', () => {
    const short = everything.filter(
      ({ noun, state, text }) => state === undefined && text.length < (noun === 'report' ? 20 : 80),
    );
    expect(short).toEqual([]);
  });

  it('has each side judge each of the four tracks, over six quarters at least', () => {
    for (const track of ['PD-N2', 'PD-N3', 'PD-N6', 'PD-N7']) {
      const judged = statements.filter(
        (one) => one.story === track && (one.noun === 'report' || one.noun === 'assessment') && one.judgement !== null,
      );
      const kinds = new Set(judged.map(({ by }) => kindOf(personOf(by).organisation)));
      expect([track, [...kinds].sort()]).toEqual([track, ['civil_society', 'donor', 'government', 'independent']]);
      const quarters = new Set(judged.map(({ on }) => Math.floor(on / 91.4)));
      expect([track, quarters.size]).toEqual([track, 6]);
    }
  });

  it('links to nowhere', () => {
    const urls = statements.flatMap(({ evidence = [] }) => evidence.flatMap((one) => ('url' in one ? [one.url] : [])));
    expect(urls.filter((url) => !/^https:\/\/[a-z]+\.example\.org\/demo\/[a-z0-9-]+$/.test(url))).toEqual([]);
    expect(new Set(urls).size).toBe(urls.length);
  });

  it('is set as French is set', () => {
    const badly = /['"]|[^\u00A0][»:%]|[^\u202F][;!?]|«[^\u00A0]|\d \d{3}(?!\d)/;
    expect(texts('fr').filter((text) => badly.test(text))).toEqual([]);
  });

  it('has no straight quotes in English', () => {
    expect(texts('en').filter((text) => /['"]/.test(text))).toEqual([]);
  });
});
