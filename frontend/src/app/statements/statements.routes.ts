import '../shared/ui/in-common';
import { inject, type Type } from '@angular/core';
import { type Routes } from '@angular/router';

import { Words } from '../i18n/words';
import { AnswerEditorPage } from './answer-editor-page/answer-editor-page';
import { AssessmentEditorPage } from './assessment-editor-page/assessment-editor-page';
import { AssessmentsPage } from './assessments-page/assessments-page';
import { leaveSaved } from './data/leave.guard';
import { ReportEditorPage } from './report-editor-page/report-editor-page';
import { ResponseEditorPage } from './response-editor-page/response-editor-page';
import { StatementPage } from './statement-page/statement-page';

/** A new form gets the id that its record will have: sent twice, it is still one record. */
const toNewForm = (): string => `${crypto.randomUUID()}/edit`;

/** What finds the differences comes with it alone. */
const comparePage = (): Promise<Type<unknown>> =>
  import('./compare-page/compare-page').then(({ ComparePage }) => ComparePage);

const reports: Routes = [
  { path: 'new', redirectTo: toNewForm },
  { path: ':id/edit', component: ReportEditorPage, canDeactivate: [leaveSaved] },
  { path: ':id/compare', loadComponent: comparePage },
  { path: ':id', component: StatementPage, data: { noun: 'report' } },
];

const assessments: Routes = [
  { path: '', pathMatch: 'full', component: AssessmentsPage },
  { path: 'new', redirectTo: toNewForm },
  { path: ':id/edit', component: AssessmentEditorPage, canDeactivate: [leaveSaved] },
  { path: ':id', component: StatementPage, data: { noun: 'assessment' } },
];

const responses: Routes = [
  { path: 'new', redirectTo: toNewForm },
  { path: ':id/edit', component: ResponseEditorPage, canDeactivate: [leaveSaved] },
  { path: ':id', component: StatementPage, data: { noun: 'response' } },
];

/** Objections and replies are written alike. */
const answers = (noun: 'objection' | 'reply'): Routes => [
  { path: 'new', redirectTo: toNewForm },
  { path: ':id/edit', component: AnswerEditorPage, data: { noun }, canDeactivate: [leaveSaved] },
  { path: ':id', component: StatementPage, data: { noun } },
];

export default [
  {
    path: '',
    resolve: { words: () => inject(Words).add('report', 'answers', 'appraisal', 'evidence', 'proof') },
    children: [
      { path: 'reports', children: reports },
      { path: 'assessments', children: assessments },
      { path: 'responses', children: responses },
      { path: 'objections', children: answers('objection') },
      { path: 'replies', children: answers('reply') },
    ],
  },
] satisfies Routes;
