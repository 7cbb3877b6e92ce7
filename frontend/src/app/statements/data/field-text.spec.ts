import { withWords } from '../../../testing/words';
import { type Words } from '../../i18n/words';
import { type FieldNames, labelOf, textOf } from './field-text';

const title = (fr: string): { fr: string; en: null; original: 'fr' } => ({ fr, en: null, original: 'fr' });
const NAMES: FieldNames = {
  milestones: [{ id: 'm1', title: title('Fonds ouvert') }],
  indicators: [{ id: 'i1', title: title('Jeunes en stage') }],
  areas: [{ slug: 'gao', name: title('Gao') }],
  decisions: [{ id: 'd0', text: 'Rouvrir les écoles' }],
};
const VALUE = { indicator: 'i1', on: '2026-09-30', value: null, numerator: null, denominator: null, unavailable: null };

describe('a field in words', () => {
  let words: Words;
  beforeEach(async () => {
    words = await withWords('fr');
    await words.add('work', 'report');
  });
  const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

  it.each([
    ['moves.m1', 'Jalon : Fonds ouvert'],
    ['moves.m1.blockers.law.text', 'Jalon : Fonds ouvert'],
    ['values.i1.numerator', 'Chiffre : Jeunes en stage'],
    ['values.i9', 'Chiffre : …'],
    ['meetings.t1', 'Réunion'],
    ['outcomes.d0', 'Décision : Rouvrir les écoles'],
    ['areas', 'Régions concernées'],
    ['since', 'Depuis le'],
    ['about.milestone', 'Jalon concerné'],
    ['text', 'Texte du rapport'],
  ])('is called: %s', (name, label) => {
    expect(plain(labelOf(name, words, NAMES))).toBe(label);
  });

  it.each<[string, unknown, string]>([
    ['areas', ['gao', 'mopti'], 'Gao, mopti'],
    ['areas', [], '(rien)'],
    ['since', '2026-10-01', '1er octobre 2026'],
    ['about', { milestone: 'm1', stance: 'contradicts' }, 'Il contredit un jalon : Fonds ouvert'],
    [
      'moves.m1',
      {
        ...{ milestone: 'm1', state: 'in_progress', achievedOn: null, text: 'Appel lancé' },
        blockers: [{ kind: 'law', text: 'Décret', since: '2026-10-01' }],
      },
      'En cours · Appel lancé · loi (1er octobre 2026) Décret',
    ],
    [
      'values.i1',
      { ...VALUE, numerator: 3, denominator: 9, comment: 'Provisoire', parts: [] },
      '3 sur 9 · 30 septembre 2026 · Provisoire',
    ],
    [
      'values.i1',
      { ...VALUE, value: 1200, comment: '', parts: [{ dimension: 'area', key: 'gao', value: 5 }] },
      '1 200 · 30 septembre 2026 · Gao : 5',
    ],
    [
      'values.i1',
      { ...VALUE, unavailable: 'Registre perdu', comment: '', parts: [] },
      'non disponible : Registre perdu · 30 septembre 2026',
    ],
    [
      'meetings.t1',
      {
        ...{ id: 't1', level: 'regional', heldOn: '2026-11-02', area: 'gao', organisations: ['Plateforme', 'Mairie'] },
        ...{ women: 3, men: null, young: 0, agenda: 'Écoles' },
        decisions: [{ id: 'd1', text: 'Rouvrir', owner: 'Académie', dueOn: '2026-12-01' }],
      },
      'régionale · 2 novembre 2026 · Gao · Plateforme, Mairie · Femmes : 3 · dont 15 à 40 ans : 0 · Écoles · Rouvrir, Académie, 1er décembre 2026',
    ],
    ['outcomes.d0', { decision: 'd0', outcome: 'not_kept', text: 'Fermées' }, 'Non tenue · Fermées'],
    ['values.i1', undefined, '(rien)'],
  ])('holds, of %s: %j', (name, value, text) => {
    expect(plain(textOf(name, value, words, NAMES))).toBe(text);
  });
});
