import { gapsOf } from './assessment.rules.js';

const REASONS = 'x'.repeat(80);

it.each([
  ['a level with eighty characters of reasons', { judgement: 'minimum', text: REASONS }, []],
  ['"no evidence" with its reasons', { judgement: 'no_evidence', text: REASONS }, []],
  ['no judgement', { judgement: null, text: REASONS }, [['judgement', 'required']]],
  ['reasons that are too short', { judgement: 'full', text: `${'x'.repeat(79)} ` }, [['reasons', 'too_short']]],
  [
    'nothing at all',
    { judgement: null, text: '' },
    [
      ['judgement', 'required'],
      ['reasons', 'required'],
    ],
  ],
] as const)('an assessment with %s', (_, assessment, gaps) => {
  const said = { confidence: 'low', confidenceWhy: 'Une seule visite.', guidance: {}, differsBecause: '' } as const;
  expect(gapsOf({ ...said, ...assessment }).map(({ path, code }) => [path, code])).toEqual(gaps);
});
