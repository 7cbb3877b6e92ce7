import { beforeAll, describe, expect, it } from '@jest/globals';
import { checkRegister, type RegisterFiles } from './check-register.js';
import { readRegisterFiles } from './register-files.js';

type Json = Record<string, unknown>;
type List = 'themes' | 'frameworks' | 'organisations' | 'recommendations';

let real: RegisterFiles;
beforeAll(async () => {
  real = await readRegisterFiles();
});

const copy = (): RegisterFiles => structuredClone(real);
const items = (file: unknown, list: string): Json[] => (file as Record<string, Json[]>)[list] ?? [];
const find = (file: unknown, list: string, name: string): Json => {
  const item = items(file, list).find((one) => [one['slug'], one['reference'], one['key']].includes(name));
  if (!item) throw new Error(`no ${name} in ${list}`);
  return item;
};

/** The problems of the real files after one thing was spoilt. */
function problemsAfter(spoil: (files: RegisterFiles) => void): string[] {
  const files = copy();
  spoil(files);
  return checkRegister(files).problems;
}

/** The problems after one record of the register was changed. */
const problemsWith = (list: List, name: string, change: Json): string[] =>
  problemsAfter(({ register }) => Object.assign(find(register, list, name), change));

/** The problems after the one recorded assessment was changed. */
const problemsWithAssessment = (change: Json): string[] =>
  problemsAfter(({ publicRecord }) => Object.assign(items(publicRecord, 'assessments')[0] ?? {}, change));

describe('the real files', () => {
  it('have no problem', () => {
    expect(checkRegister(real).problems).toEqual([]);
  });

  it('hold 23 recommendations, 14 themes, 20 areas, 10 frameworks and 20 organisations', () => {
    const { areas, frameworks, organisations, recommendations, themes } = checkRegister(real).content;
    expect([recommendations, themes, areas, frameworks, organisations].map(({ length }) => length)).toEqual([
      23, 14, 20, 10, 20,
    ]);
  });

  it('mark in which language each text was first written', () => {
    const { areas, frameworks, organisations, recommendations, themes } = checkRegister(real).content;
    const originals = (texts: { original: string }[]): string[] => [...new Set(texts.map(({ original }) => original))];
    expect(originals(recommendations.map(({ text }) => text))).toEqual(['en']);
    expect(originals([...themes, ...areas].map(({ name }) => name))).toEqual(['fr']);
    expect(frameworks.filter(({ title }) => title.original === 'fr').map(({ slug }) => slug)).toEqual([
      'algiers-accord-2015',
      'inter-malian-dialogue-2024',
      'national-charter-2025',
      'gender-law-2015-052',
      'pve-policy-2018',
    ]);
    expect(organisations.filter(({ name }) => name.original === 'en').map(({ slug }) => slug)).toEqual([
      'peace-direct',
      'carter-center',
    ]);
  });
});

describe('a file that cannot be right', () => {
  it.each<[string, () => string[], string]>([
    ['is no object', () => problemsAfter((files) => (files.register = [])), 'register.json: [] is not an object'],
    [
      'lacks a list',
      () => problemsAfter(({ areas }) => delete (areas as Json)['areas']),
      'areas.json.areas: missing; it must be a list',
    ],
    [
      'has a number for a text',
      () => problemsWith('themes', 'reconciliation', { fr: 7 }),
      'register.json.themes.reconciliation.fr: 7 is not a text',
    ],
    [
      'lacks a translation',
      () => problemsWith('recommendations', 'PD-N2', { fr: undefined }),
      'register.json.recommendations.PD-N2.fr: missing; it must be a text',
    ],
    [
      'has an empty text',
      () => problemsWith('recommendations', 'PD-N2', { fr: ' ' }),
      'register.json.recommendations.PD-N2.fr: empty, or with spaces around it',
    ],
    [
      'misspells a field',
      () => problemsWith('recommendations', 'PD-N2', { theme: [] }),
      'register.json.recommendations.PD-N2: unknown field "theme"',
    ],
    [
      'has a word outside the vocabulary',
      () => problemsWith('recommendations', 'PD-N2', { addressee: 'everybody' }),
      'register.json.recommendations.PD-N2.addressee: "everybody" is not one of national, international',
    ],
    [
      'has a day that is none',
      () => problemsWith('organisations', 'csa', { until: '2024-02-31' }),
      'register.json.organisations.csa.until: "2024-02-31" is not a day of the calendar',
    ],
    [
      'has a month that is none',
      () => problemsWith('frameworks', 'mali-on-the-brink', { published: '2018-13' }),
      'register.json.frameworks.mali-on-the-brink.published: "2018-13" is not a date of the calendar',
    ],
    [
      'writes a day otherwise',
      () => problemsWith('organisations', 'csa', { until: '25/01/2024' }),
      'register.json.organisations.csa.until: "25/01/2024" is not a day such as 2024-01-25',
    ],
    [
      'has a slug with spaces',
      () => problemsWith('themes', 'reconciliation', { slug: 'Paix nationale' }),
      'register.json.themes.Paix nationale.slug: "Paix nationale" is not lower-case letters, digits and single hyphens',
    ],
    [
      'has a tile of three numbers',
      () => problemsAfter(({ areas }) => (find(areas, 'areas', 'gao')['tile'] = [1, 2, 3])),
      'areas.json.areas.gao.tile: it must be [column, row]',
    ],
    [
      'has a negative count',
      () => problemsWithAssessment({ total: -1 }),
      'public-record.json.assessments.0.total: -1 is not a whole number, 0 or more',
    ],
  ])('%s', (_, spoilt, problem) => {
    expect(spoilt()).toContain(problem);
  });
});

describe('files that contradict themselves', () => {
  it.each<[string, () => string[], string]>([
    [
      'an unknown theme',
      () => problemsWith('recommendations', 'PD-N2', { themes: ['jobs'] }),
      'recommendations.PD-N2.themes: unknown theme "jobs"',
    ],
    [
      'an unknown framework',
      () => problemsWith('recommendations', 'PD-N2', { framework: 'a-report' }),
      'recommendations.PD-N2.framework: unknown framework "a-report"',
    ],
    [
      'an unknown related framework',
      () => problemsWith('recommendations', 'PD-N3', { related: [{ framework: 'a-law', how: 'implements' }] }),
      'recommendations.PD-N3.related: unknown framework "a-law"',
    ],
    [
      'an unknown organisation',
      () =>
        problemsWith('recommendations', 'PD-N2', {
          responsibilities: [{ organisation: 'min-peche', role: 'lead', basis: 'proposal' }],
        }),
      'recommendations.PD-N2.responsibilities.min-peche: unknown organisation "min-peche"',
    ],
    [
      'an area that was part of an unknown one',
      () => problemsAfter(({ areas }) => (find(areas, 'areas', 'san')['formerly'] = 'segu')),
      'areas.san.formerly: unknown area "segu"',
    ],
    [
      'a value for an unknown area',
      () =>
        problemsAfter(({ publicRecord }) => {
          const [value] = find(publicRecord, 'indicators', 'ddr-accelerated')['values'] as Json[];
          Object.assign(value ?? {}, { areas: { timbuktu: 374 } });
        }),
      'indicators.ddr-accelerated.values.0.areas: unknown area "timbuktu"',
    ],
    [
      'an indicator of an unknown recommendation',
      () =>
        problemsAfter(({ publicRecord }) => {
          find(publicRecord, 'indicators', 'ddr-accelerated')['recommendation'] = 'PD-N9';
        }),
      'indicators.ddr-accelerated.recommendation: unknown recommendation "PD-N9"',
    ],
    [
      'a framework followed by none',
      () => problemsWith('frameworks', 'algiers-accord-2015', { followedBy: ['charter'] }),
      'frameworks.algiers-accord-2015.followedBy: unknown framework "charter"',
    ],
    [
      'a framework that follows itself',
      () => problemsWith('frameworks', 'algiers-accord-2015', { followedBy: ['algiers-accord-2015'] }),
      'frameworks.algiers-accord-2015.followedBy: a framework cannot follow itself',
    ],
    [
      'an ended framework without a day',
      () => problemsWith('frameworks', 'algiers-accord-2015', { ended: undefined }),
      'frameworks.algiers-accord-2015.ended: the day of the end goes with the status "ended"',
    ],
    [
      'a current framework that is followed',
      () => problemsWith('frameworks', 'pve-policy-2018', { followedBy: ['national-charter-2025'] }),
      'frameworks.pve-policy-2018: only an ended framework is followed',
    ],
    [
      'a slug twice',
      () => problemsAfter(({ register }) => items(register, 'themes').push(find(register, 'themes', 'reconciliation'))),
      'themes: the slug reconciliation stands there more than once',
    ],
    [
      'a reference twice',
      () => problemsWith('recommendations', 'PD-N1', { reference: 'PD-N2' }),
      'recommendations: the reference PD-N2 stands there more than once',
    ],
    [
      'two areas on one tile',
      () => problemsAfter(({ areas }) => (find(areas, 'areas', 'gao')['tile'] = [6, 1])),
      'areas: the tile 6, 1 stands there more than once',
    ],
    [
      'an organisation with one part twice',
      () =>
        problemsWith('recommendations', 'PD-N2', {
          responsibilities: Array(2).fill({ organisation: 'min-emploi', role: 'lead', basis: 'proposal' }),
        }),
      'recommendations.PD-N2.responsibilities: the organisation and role min-emploi lead stands there more than once',
    ],
    [
      'a responsibility that ends before it begins',
      () =>
        problemsWith('recommendations', 'PD-N2', {
          responsibilities: [
            { organisation: 'min-emploi', role: 'lead', basis: 'proposal', from: '2024-01-02', until: '2024-01-01' },
          ],
        }),
      'recommendations.PD-N2.responsibilities.min-emploi: it begins after it ends',
    ],
    [
      'a responsibility of an organisation that ceased to exist',
      () =>
        problemsWith('recommendations', 'PD-N2', {
          responsibilities: [{ organisation: 'csa', role: 'lead', basis: 'proposal' }],
        }),
      'recommendations.PD-N2.responsibilities.csa: the organisation ceased to exist on 2024-01-25',
    ],
    [
      'a derived recommendation without the passage it comes from',
      () => problemsWith('recommendations', 'CR-1', { quote: undefined }),
      'recommendations.CR-1.quote: needed where the wording is not the source’s own',
    ],
    [
      'a precision that is not the date’s',
      () =>
        problemsAfter(({ publicRecord }) => {
          const [value] = find(publicRecord, 'indicators', 'ddr-registered')['values'] as Json[];
          Object.assign(value ?? {}, { datePrecision: 'day' });
        }),
      'indicators.ddr-registered.values.0.datePrecision: 2018-12 is not a date of the precision "day"',
    ],
    [
      'a part larger than its whole',
      () =>
        problemsAfter(({ publicRecord }) => {
          const [value] = find(publicRecord, 'indicators', 'women-in-cnt')['values'] as Json[];
          Object.assign(value ?? {}, { numerator: 122 });
        }),
      'indicators.women-in-cnt.values.0: the part is larger than the whole',
    ],
    [
      'a value that says nothing',
      () =>
        problemsAfter(({ publicRecord }) => {
          const [value] = find(publicRecord, 'indicators', 'ddr-registered')['values'] as Json[];
          Object.assign(value ?? {}, { value: undefined });
        }),
      'indicators.ddr-registered.values.0: a value, or numerator and denominator',
    ],
    [
      'a template of an unknown recommendation',
      () => problemsAfter(({ templates }) => (find(templates, 'templates', 'ddr')['recommendations'] = ['PD-N99'])),
      'templates.ddr.recommendations: unknown recommendation "PD-N99"',
    ],
    [
      'a slot filled by an unknown indicator',
      () =>
        problemsAfter(({ templates }) => {
          const [slot] = find(templates, 'templates', 'ddr')['slots'] as Json[];
          Object.assign(slot ?? {}, { record: ['ddr-disarmed'] });
        }),
      'templates.ddr.slots: unknown indicator "ddr-disarmed"',
    ],
    [
      'a stage that comes after a later one',
      () =>
        problemsAfter(({ templates }) => {
          const [slot] = find(templates, 'templates', 'ddr')['slots'] as Json[];
          Object.assign(slot ?? {}, { after: 'cantoned' });
        }),
      'templates.ddr.slots.0.after: not_allowed',
    ],
    [
      'a recommendation measured by two templates',
      () => problemsAfter(({ templates }) => (find(templates, 'templates', 'ddr')['recommendations'] = ['PD-N2'])),
      'templates: the recommendation PD-N2 stands there more than once',
    ],
    [
      'counts that do not add up',
      () => problemsWithAssessment({ total: 79 }),
      'assessments.algiers-accord-2015.total: it is not the sum of the counts',
    ],
    [
      'a perspective that is not the organisation’s',
      () => problemsWithAssessment({ perspective: 'donor' }),
      'assessments.algiers-accord-2015.perspective: carter-center is of the kind independent',
    ],
  ])('%s', (_, spoilt, problem) => {
    expect(spoilt()).toEqual([problem]);
  });

  it('are told with every problem at once', () => {
    const problems = problemsAfter(({ areas, register, publicRecord }) => {
      find(areas, 'areas', 'gao')['kind'] = 'town';
      find(register, 'recommendations', 'PD-N2')['themes'] = ['jobs'];
      find(register, 'recommendations', 'PD-N3')['fr'] = null;
      Object.assign(items(publicRecord, 'assessments')[0] ?? {}, { by: 'nobody' });
    });
    expect(problems).toHaveLength(4);
  });
});
