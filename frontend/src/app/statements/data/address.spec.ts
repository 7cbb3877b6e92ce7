import { addressOfForm } from './address';

describe('the address of a form', () => {
  it('follows what is judged', () => {
    const from = '/fr/work/assessments/a1/edit?recommendation=PD-N2';
    expect(addressOfForm(from, 'a2', { recommendation: 'PD-N2', milestone: 'm1' })).toBe(
      '/fr/work/assessments/a2/edit?recommendation=PD-N2&milestone=m1',
    );
    expect(addressOfForm(`${from}&milestone=m1`, 'a1', { recommendation: 'PD-N2' })).toBe(from);
    const pact = '/fr/work/assessments/a1/edit?framework=pacte';
    expect(addressOfForm(pact, 'a1', { recommendation: null, framework: 'pacte' })).toBe(pact);
  });

  it('of a record names nothing else', () => {
    expect(addressOfForm('/fr/work/assessments/a1/edit', 'a1', { recommendation: 'PD-N2', milestone: 'm1' })).toBe(
      '/fr/work/assessments/a1/edit',
    );
  });
});
