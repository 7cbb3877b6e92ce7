import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { ownAssessment } from '../../../testing/statements';
import { withWords } from '../../../testing/words';
import { AssessmentBackground } from './assessment-background';
import { AssessmentCheck } from './assessment-check';
import { AssessmentEditor } from './assessment-editor';
import { NO_NAMES } from './field-text';
import { Unfinished } from './unfinished';

describe('what an assessment lacks', () => {
  it('is also what was begun at a field and is no value yet', async () => {
    const whole = { judgement: 'full', confidence: 'high', confidenceWhy: 'Vu sur place.' } as const;
    const content = ownAssessment({
      ...whole,
      reasons: 'Les douze centres ont ouvert, et nous les avons vus. '.repeat(2),
    });
    const begun = [{ name: 'asOf', what: 'report.day.half' }];
    const unfinished = { among: (missing: object[]) => [...missing, ...begun], has: (name: string) => name === 'asOf' };
    const words = await withWords('fr', [
      AssessmentCheck,
      { provide: AssessmentEditor, useValue: { content: () => content, errors: () => ({}) } },
      { provide: AssessmentBackground, useValue: { names: signal(NO_NAMES) } },
      { provide: Unfinished, useValue: unfinished },
    ]);
    await words.add('report');
    const check = TestBed.inject(AssessmentCheck);
    expect(check.ask()).toEqual(begun[0]);
    // The field says so itself.
    expect(check.errors()).toEqual({});
  });
});
