import { evidenceVisibleTo, levelsReadableBy } from './evidence-visibility.js';

describe('evidence of others', () => {
  it.each([
    ['a visitor, an editor, an administrator', null, ['public']],
    ['a ministry', 'government', ['public']],
    ['civil society', 'civil_society', ['public', 'shared']],
    ['a donor', 'donor', ['public', 'shared']],
    ['an observer', 'independent', ['public', 'shared']],
  ] as const)('is read by %s at these levels', (_, kind, levels) => {
    expect(levelsReadableBy(kind)).toEqual(levels);
  });
});

it('gives the condition with its parameters numbered from the one asked for', () => {
  expect(evidenceVisibleTo(null, 3)).toEqual({
    condition: `(s.organisation_id = $3 OR (s.state = 'published' AND e.level = ANY($4)))`,
    parameters: [null, ['public']],
  });
});
