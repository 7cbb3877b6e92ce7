import { type PerspectiveView } from '@parole-tenue/contract';
import { fourPerspectives, toItem } from './item.mapper.js';
import { type ItemRow } from './items.repository.js';

const donors: PerspectiveView = {
  perspective: 'donor',
  state: 'assessed',
  level: 2,
  lowest: 1,
  highest: 3,
  organisations: 3,
  latestOn: '2026-11-01',
};
const name = { fr: 'Créer des emplois', en: 'Create jobs', original: 'en' } as const;
const row: ItemRow = {
  id: 'a2a5c3de-7f0c-4a52-9a55-000000000001',
  reference: 'PD-N2',
  text: name,
  addressee: 'national',
  wording: 'verbatim',
  frStatus: 'unofficial',
  themes: ['youth-employment'],
  framework: { slug: 'mali-on-the-brink', kind: 'report', title: name, status: 'current' },
  leads: [],
  perspectives: [donors],
  divergence: null,
  regionalDivergence: null,
  silence: { state: 'no_lead', days: null, lastReportOn: null },
  milestones: [{ state: 'planned', milestones: 1, weight: 2, overdue: 0 }],
  lastStatementOn: '2026-11-01',
};

describe('the perspectives on a recommendation', () => {
  it('are always the four, in the order of the vocabulary', () => {
    const four = fourPerspectives([donors]);
    expect(four.map(({ perspective }) => perspective)).toEqual(['government', 'civil_society', 'donor', 'independent']);
    expect(four[2]).toBe(donors);
  });

  it('say "never assessed" where nobody said anything', () => {
    expect(fourPerspectives([])[0]).toEqual({
      perspective: 'government',
      state: 'never_assessed',
      level: null,
      lowest: null,
      highest: null,
      organisations: 0,
      latestOn: null,
    });
  });
});

it('makes a list item with its roll-up and without the internal id', () => {
  const item = toItem(row);
  expect(Object.keys(item).sort()).toEqual([
    'addressee',
    'divergence',
    'frStatus',
    'framework',
    'lastStatementOn',
    'leads',
    'milestones',
    'perspectives',
    'reference',
    'regionalDivergence',
    'silence',
    'text',
    'themes',
    'wording',
  ]);
  expect(item.milestones).toMatchObject({ counted: 1, share: 0 });
});
