import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type ReturnStatement } from '@parole-tenue/contract';

import { Page } from '../../../../testing/page';
import { withWords } from '../../../../testing/words';
import { ReturnForm } from './return-form';

const TEXT = 'Mille stages ont commencé. À Gao, trois cents jeunes attendent.';

describe('sending a statement back', () => {
  let fixture: ComponentFixture<ReturnForm>;
  let page: Page;
  let returned: ReturnStatement[];

  beforeEach(async () => {
    const words = await withWords('fr');
    await words.add('work', 'report');
    fixture = TestBed.createComponent(ReturnForm);
    document.body.append(fixture.nativeElement as HTMLElement);
    fixture.componentRef.setInput('text', TEXT);
    fixture.componentRef.setInput('places', [{ at: 'values.i1', label: 'Chiffre : Jeunes en stage' }]);
    returned = [];
    fixture.componentInstance.returned.subscribe((sent) => returned.push(sent));
    page = new Page(fixture);
    await page.settle();
  });

  const write = async (index: number, remark: string): Promise<void> => {
    const field = (fixture.nativeElement as HTMLElement).querySelector<HTMLTextAreaElement>(`#placed-${String(index)}`);
    if (field === null) throw new Error('no such remark');
    field.value = remark;
    field.dispatchEvent(new Event('input'));
    await page.settle();
  };

  it('carries remarks on a sentence and on a value, chosen from lists', async () => {
    await page.click('À Gao, trois cents jeunes attendent.');
    expect(document.activeElement?.id).toBe('placed-0');
    await write(0, 'Combien de femmes ? ');
    await page.click('Chiffre : Jeunes en stage');
    await write(1, 'Quelle source ?');
    await page.click('Renvoyer');
    expect(returned).toEqual([
      {
        remark: 'Voyez les remarques à leur place.',
        remarks: [
          { at: 'text', quote: 'À Gao, trois cents jeunes attendent.', remark: 'Combien de femmes ?' },
          { at: 'values.i1', quote: null, remark: 'Quelle source ?' },
        ],
      },
    ]);
  });

  it('takes the words that are selected', async () => {
    const passage = (fixture.nativeElement as HTMLElement).querySelector('.passage span');
    const words = passage?.firstChild;
    if (words == null) throw new Error('no text');
    const range = document.createRange();
    range.setStart(words, 0);
    range.setEnd(words, 12);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
    document.dispatchEvent(new Event('selectionchange'));
    await page.settle();
    await page.click('Remarque sur « Mille stages »');
    await write(0, 'Depuis quand ?');
    await page.click('Renvoyer');
    expect(returned[0]?.remarks).toEqual([{ at: 'text', quote: 'Mille stages', remark: 'Depuis quand ?' }]);
    expect((fixture.nativeElement as HTMLElement).querySelector('mark')?.textContent).toBe('Mille stages1');
  });

  it('is sent with words, or not at all', async () => {
    await page.click('Renvoyer');
    expect(page.description('Que faut-il changer ?')).toContain('Écrivez ce qu’il faut changer.');
    await page.click('Tout le texte');
    await page.click('Renvoyer');
    expect(page.text()).toContain('Écrivez la remarque, ou retirez-la.');
    expect(document.activeElement?.id).toBe('placed-0');
    expect(returned).toEqual([]);
    await page.click('Retirer cette remarque');
    await page.type('Que faut-il changer ?', 'Tout.');
    await page.click('Renvoyer');
    expect(returned).toEqual([{ remark: 'Tout.' }]);
  });
});
