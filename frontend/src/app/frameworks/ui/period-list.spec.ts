import { TestBed } from '@angular/core/testing';

import { Page } from '../../../testing/page';
import { withWords } from '../../../testing/words';
import { PeriodList } from './period-list';

describe('the reporting periods of a framework', () => {
  it('say how often, and how often once, when reports are taken, and that late ones are taken too', async () => {
    const words = await withWords('fr');
    await words.add('framework');
    const fixture = TestBed.createComponent(PeriodList);
    fixture.componentRef.setInput('framework', {
      ...{ rhythm: 'half_yearly', formerRhythms: [{ rhythm: 'quarterly', until: '2020-01-01' }] },
      periods: [{ period: '2026-H2', opensOn: '2026-07-01', closesOn: '2027-01-30', state: 'open' }],
      nextPeriod: { period: '2027-H1', opensOn: '2027-01-01', closesOn: '2027-07-30', state: 'coming' },
    });
    await fixture.whenStable();
    const text = new Page(fixture).text();
    expect(text).toContain(
      'Un rapport par semestre. Avant le 1er janvier 2020 : un par trimestre. Envoyé après la clôture, un rapport est reçu et marqué en retard.',
    );
    expect(text).toContain('1er semestre 2027 À venir Les rapports sont reçus du 1er janvier 2027 au 30 juillet 2027');
    expect(text).toContain('2e semestre 2026 Ouverte Les rapports sont reçus du 1er juillet 2026 au 30 janvier 2027');
  });

  it('say how often today, and from when on it is another rhythm', async () => {
    const words = await withWords('fr');
    await words.add('framework');
    const fixture = TestBed.createComponent(PeriodList);
    fixture.componentRef.setInput('framework', {
      ...{ rhythm: 'half_yearly', formerRhythms: [{ rhythm: 'quarterly', until: '2999-01-01' }] },
      ...{
        periods: [],
        nextPeriod: { period: '2026-Q4', opensOn: '2026-10-01', closesOn: '2027-01-30', state: 'coming' },
      },
    });
    await fixture.whenStable();
    expect(new Page(fixture).text()).toContain(
      'Un rapport par trimestre. À partir du 1er janvier 2999 : un par semestre. Envoyé après',
    );
  });
});
