import { sharesByTheme, sharesOf } from './level-shares.js';
import { type ShareRow } from './overview.repository.js';

const row = (changes: Partial<ShareRow>): ShareRow => ({
  theme: null,
  perspective: 'government',
  state: 'assessed',
  level: 3,
  recommendations: 1,
  ...changes,
});

describe('level shares', () => {
  it('count recommendations at each level and in each state apart, for each perspective', () => {
    const rows = [
      row({ recommendations: 4 }),
      row({ level: 0, recommendations: 2 }),
      row({ state: 'outdated', level: 3, recommendations: 5 }),
      row({ state: 'no_evidence', level: null }),
      row({ state: 'not_applicable', level: null, recommendations: 3 }),
      row({ perspective: 'donor', level: 1 }),
    ];
    const [government, civilSociety, donor] = sharesOf(rows, 23);
    expect(government).toEqual({
      perspective: 'government',
      levels: [2, 0, 0, 4],
      outdated: 5,
      noEvidence: 1,
      notApplicable: 3,
      neverAssessed: 8,
    });
    expect(civilSociety).toMatchObject({ perspective: 'civil_society', levels: [0, 0, 0, 0], neverAssessed: 23 });
    expect(donor).toMatchObject({ levels: [0, 1, 0, 0], neverAssessed: 22 });
  });

  it('are told for each theme on its own', () => {
    const name = { fr: 'Emploi', en: 'Employment', original: 'fr' } as const;
    const themes = [
      { slug: 'jobs', name, recommendations: 2 },
      { slug: 'peace', name, recommendations: 1 },
    ];
    const [jobs, peace] = sharesByTheme([row({ recommendations: 9 }), row({ theme: 'jobs', level: 1 })], themes);
    expect(jobs).toMatchObject({ theme: { slug: 'jobs', name }, recommendations: 2 });
    expect(jobs?.shares[0]).toMatchObject({ levels: [0, 1, 0, 0], neverAssessed: 1 });
    expect(peace?.shares[0]).toMatchObject({ levels: [0, 0, 0, 0], neverAssessed: 1 });
  });
});
