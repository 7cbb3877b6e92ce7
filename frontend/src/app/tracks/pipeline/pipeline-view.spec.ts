import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type PipelineStage } from '@parole-tenue/contract';

import { Page } from '../../../testing/page';
import { AREAS, indicator, recorded, stage, template } from '../../../testing/tracks';
import { withWords } from '../../../testing/words';
import { PipelineView } from './pipeline-view';

async function show(...stages: PipelineStage[]): Promise<{ page: Page; host: HTMLElement }> {
  const words = await withWords('fr', [AREAS, provideRouter([])]);
  await words.add('tracks');
  const fixture = TestBed.createComponent(PipelineView);
  fixture.componentRef.setInput('track', { view: 'pipeline', template: template('pipeline'), stages });
  await fixture.whenStable();
  return { page: new Page(fixture), host: fixture.nativeElement as HTMLElement };
}

const PACE = { target: 26_000, reached: 1840, share: 0.0708 };

describe('the stages people pass', () => {
  it('say how many of one arrived at none of the next', async () => {
    const { page } = await show(stage('Enregistrés', 1000), {
      ...stage('Désarmés', 380, 'Enregistrés'),
      dropOut: 0.62,
    });
    expect(page.text()).toContain(
      '2 étapes sur 2 ont un chiffre. La plus grande perte connue : 62 % après « Enregistrés ».',
    );
    expect(page.text()).toContain('Vers « Désarmés » : 620 personnes (62 %) n’y sont pas arrivées.');
  });

  it('name every stage that people may go on to', async () => {
    const { page } = await show(
      stage('Cantonnés', 1000),
      { ...stage('Intégrés', 300, 'Cantonnés'), dropOut: 0.2 },
      { ...stage('Réintégrés', 500, 'Cantonnés'), dropOut: 0.2 },
    );
    expect(page.text()).toContain('Vers « Intégrés, Réintégrés » : 200 personnes (20 %) n’y sont pas arrivées.');
  });

  it('guess no loss where a number is missing: the bar is hatched and the words say so', async () => {
    const { page, host } = await show(stage('a', 10), stage('b', null, 'a'));
    expect(page.text()).toContain('Vers « b » : perte inconnue.');
    expect(page.text()).toContain('Aucune perte entre deux étapes n’est connue.');
    expect(host.querySelectorAll('rect[fill="url(#pt-hatch)"]').length).toBe(1);
  });

  it('keep more people than had left as they were told', async () => {
    const { page } = await show(stage('a', 100), { ...stage('b', 120, 'a'), dropOut: -0.2 });
    expect(page.text()).toContain('Vers « b » : 20 de plus qu’ici. Les chiffres sont gardés tels quels.');
  });

  it('say who published a number elsewhere, that it was not checked, and what else was published', async () => {
    const record = indicator({ values: [recorded('2018-11-26', { value: 1289, source: 'afrique-sur7' })] });
    const { page } = await show({ ...stage('DDR accéléré', 1840), record: [record] });
    expect(page.text()).toContain('Rapporté par icimali.com. Non vérifié dans l’original.');
    expect(page.text()).toContain('26 novembre 2018 · 1 289 Rapporté par afrique-sur7.');
  });

  it('hold the pace against the target’s day', async () => {
    const { page } = await show({
      ...stage('a', 1840),
      pace: { ...PACE, targetOn: '2999-12-31', timeShare: 0.25, pace: 0.28 },
    });
    expect(page.text()).toContain('7 % de la cible de 26 000, à atteindre le 31 décembre 2999.');
    expect(page.text()).toContain('temps écoulé : 25 % ; rythme : 0,28. À ce rythme, elle ne le serait pas.');
  });

  it('call nobody slow once the day has passed: it says that, and that no figure says more', async () => {
    const { page } = await show({
      ...stage('a', 1840),
      pace: { ...PACE, targetOn: '2024-12-31', timeShare: null, pace: null },
    });
    expect(page.text()).toContain('La date est passée, et aucun chiffre publié ne dit la cible atteinte.');
  });

  it('give what follows no stage a scale and a sentence of its own', async () => {
    const { page, host } = await show(
      stage('a', 100),
      { ...stage('b', 90, 'a'), dropOut: 0.1 },
      stage('DDR accéléré', 9000),
    );
    expect(host.querySelectorAll('pt-stage-chart').length).toBe(2);
    expect(page.text()).toContain('2 étapes sur 2 ont un chiffre.');
    expect(page.text()).toContain('Compté à part : ne suit pas toutes les étapes.');
  });

  it('stand in a table too', async () => {
    const { host } = await show(stage('a', 1000), { ...stage('b', 380, 'a'), dropOut: 0.62 });
    const rows = [...host.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()),
    );
    expect(rows).toEqual([
      ['a', '1 000', 'décembre 2018', '620', '62 %', '–', 'Icimali (non vérifié dans l’original)'],
      ['b', '380', 'décembre 2018', '–', '–', '–', 'Icimali (non vérifié dans l’original)'],
    ]);
  });
});
