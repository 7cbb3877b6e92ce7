import { emptyAssessment } from './assessment-form';
import { type Content } from './statement-types';
import { gapsOfAssessment, isDiffering } from './gaps-of-assessment';

const BEGUN = { applies: true, known: true, begun: true } as const;
const WHOLE: Content<'assessment'> = {
  ...emptyAssessment('2026-11-22', 'fr'),
  judgement: 'minimum',
  confidence: 'low',
  ...{ reasons: 'x'.repeat(80), confidenceWhy: 'Vu une fois.' },
};

const names = (content: Parameters<typeof gapsOfAssessment>[0]): string[] =>
  gapsOfAssessment(content).map(({ name }) => name);

describe('what an assessment lacks', () => {
  it('is the level, the reasons, how sure one is, and why', () => {
    expect(names(emptyAssessment('2026-11-22', 'fr'))).toEqual(['judgement', 'reasons', 'confidence', 'confidenceWhy']);
    expect(gapsOfAssessment({ ...WHOLE, reasons: `  ${'x'.repeat(78)} ` })).toEqual([
      { name: 'reasons', what: 'appraisal.gap.reasons', count: 2 },
    ]);
    expect(names(WHOLE)).toEqual([]);
  });

  it('is why one differs, once the questions are answered to the end and lead elsewhere', () => {
    const guidance = { ...BEGUN, done: false, in_time: true };
    expect(names({ ...WHOLE, guidance })).toEqual(['differsBecause']);
    expect(names({ ...WHOLE, guidance, differsBecause: ' ' })).toEqual(['differsBecause']);
    expect(names({ ...WHOLE, guidance, differsBecause: 'La date est passée.' })).toEqual([]);
    expect(isDiffering({ judgement: 'minimum', guidance: { ...BEGUN, done: false } })).toBe(false);
    expect(isDiffering({ judgement: 'minimum', guidance: { ...guidance, in_time: false } })).toBe(false);
  });

  it('is a day that is not to come', () => {
    expect(names({ ...WHOLE, asOf: '2999-01-01' })).toEqual(['asOf']);
    expect(names({ ...WHOLE, asOf: '' })).toEqual(['asOf']);
  });
});
