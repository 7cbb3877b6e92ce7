import { textsOf } from './texts-of';

describe('what somebody wrote in a statement', () => {
  it('is its words and those of its parts, and nothing that others wrote', () => {
    const statement = {
      id: 'r1',
      text: 'Le maire a dit non.',
      judgement: 'minimum',
      recommendation: { reference: 'PD-N2', text: { fr: 'Créer' } },
      moves: [{ milestone: 'm', title: { fr: 'Centres', en: null, original: 'fr' }, text: 'Vu par le chef.' }],
      evidence: [{ text: 'Témoignage' }],
      values: [{ comment: '', unavailable: 'registre brûlé' }],
    };
    expect(textsOf(statement)).toEqual(['Le maire a dit non.', 'Vu par le chef.', 'registre brûlé']);
  });
});
