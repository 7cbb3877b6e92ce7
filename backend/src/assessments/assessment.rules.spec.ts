import { gapsOf, namingFaults } from './assessment.rules.js';

const REASONS = 'x'.repeat(80);
const SAID: Parameters<typeof gapsOf>[0] = {
  ...{ judgement: 'minimum', text: REASONS, confidence: 'low', confidenceWhy: 'Une seule visite.' },
  ...{ guidance: {}, differsBecause: '' },
};
const BEGUN = { applies: true, known: true, begun: true };

describe('an assessment that goes on to somebody else', () => {
  it.each([
    ['a level with eighty characters of reasons', {}, []],
    ['"no evidence" with its reasons', { judgement: 'no_evidence' }, []],
    ['no judgement', { judgement: null }, ['judgement required']],
    ['reasons that are too short', { text: `${'x'.repeat(79)} ` }, ['reasons too_short']],
    ['nothing at all', { judgement: null, text: '' }, ['judgement required', 'reasons required']],
    ['no word on how sure one is', { confidence: null }, ['confidence required']],
    ['no word on why', { confidenceWhy: ' ' }, ['confidenceWhy required']],
    ['questions answered as it judges', { guidance: { ...BEGUN, done: false, in_time: false } }, []],
    ['questions answered otherwise', { guidance: { ...BEGUN, done: true } }, ['differsBecause required']],
    [
      'questions answered otherwise, and only spaces on why',
      { guidance: { applies: false }, differsBecause: '  ' },
      ['differsBecause required'],
    ],
    [
      'questions answered otherwise, with a reason',
      { guidance: { ...BEGUN, done: true }, differsBecause: 'Un seul centre manque.' },
      [],
    ],
    ['questions answered in part', { guidance: BEGUN }, []],
  ] as const)('with %s', (_, changes, gaps) => {
    expect(gapsOf({ ...SAID, ...changes }).map(({ path, code }) => `${path} ${code}`)).toEqual(gaps);
  });
});

describe('what an assessment names', () => {
  const known = { areas: ['gao'], reports: ['r1'], evidence: ['e1'] };
  const faults = (areas: string[], reports: string[], evidence: string[]) =>
    namingFaults({ areas, grounds: { reports, evidence } }, known).map(({ path, code }) => `${path} ${code}`);

  it('is there, or is told one by one', () => {
    expect(faults(['gao'], ['r1'], ['e1'])).toEqual([]);
    expect(faults(['atlantis', 'gao'], ['r1', 'r2'], ['e2', 'e1'])).toEqual([
      'areas.0 not_found',
      'grounds.reports.1 not_found',
      'grounds.evidence.0 not_found',
    ]);
  });

  it('is twenty reports and pieces together at most', () => {
    const many = (length: number, one: string): string[] => Array<string>(length).fill(one);
    expect(faults([], many(10, 'r1'), many(10, 'e1'))).toEqual([]);
    expect(faults([], many(11, 'r1'), many(10, 'e1'))).toEqual(['grounds too_many']);
  });
});
