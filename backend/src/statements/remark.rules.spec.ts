import { type PlacedRemark } from '@parole-tenue/contract';
import { remarkFaults } from './remark.rules.js';

const shown = {
  text: 'Trois cents stages\nont commencé, dont cent vingt de femmes.',
  judgement: 'minimum',
  since: null,
  moves: [{ milestone: 'm1', state: 'achieved', text: 'Remis au préfet.', blockers: [] }],
  values: [{ indicator: 'i1', value: 300, comment: 'Sans Kidal.' }],
  meetings: [{ id: 't1', agenda: 'Les écoles', decisions: [{ id: 'd1', text: 'Rouvrir' }] }],
  outcomes: [{ decision: 'd0', outcome: 'kept', text: '' }],
};

describe('a remark', () => {
  it.each<[string, string, string | null, string[]]>([
    ['on the whole text', 'text', null, []],
    ['on words of it', 'text', 'cent vingt de femmes', []],
    ['on words across lines, as a screen gives them', 'text', 'stages ont  commencé', []],
    ['on words that are not there', 'text', 'deux cents', ['remarks.0.quote not_found']],
    ['on a value', 'values.i1', null, []],
    ['on words beside a value', 'values.i1', 'Sans Kidal', []],
    ['on one field of a value', 'values.i1.comment', 'Kidal', []],
    ['on a milestone', 'moves.m1', 'préfet', []],
    ['on a meeting, and what it decided', 'meetings.t1', 'Rouvrir', []],
    ['on what became of a decision', 'outcomes.d0', null, []],
    ['on what is not said yet', 'since', null, []],
    ['on a number, quoted', 'values.i1.value', '300', ['remarks.0.quote not_found']],
    ['on a value that is not there', 'values.i2', null, ['remarks.0.at not_found']],
    ['on a field that is not there', 'moves.m1.comment', null, ['remarks.0.at not_found']],
    ['on no field at all', 'feeling', null, ['remarks.0.at not_found']],
    ['on what every object has', 'constructor', null, ['remarks.0.at not_found']],
  ])('%s', (_, at, quote, faults) => {
    const remarks: PlacedRemark[] = [{ at, quote, remark: 'Depuis quand ?' }];
    expect(remarkFaults(shown, remarks).map(({ path, code }) => `${path} ${code}`)).toEqual(faults);
  });
});
