import '../shared/ui/in-common';
import { type Routes } from '@angular/router';

import { AssessmentEditorPage } from './assessment-editor-page/assessment-editor-page';
import { leaveSaved } from './data/leave.guard';
import { ReportEditorPage } from './report-editor-page/report-editor-page';
import { StatementPage } from './statement-page/statement-page';

/** A new form gets the id that its record will have: sent twice, it is still one record. */
const toNewForm = (): string => `${crypto.randomUUID()}/edit`;

const reports: Routes = [
  { path: 'new', redirectTo: toNewForm },
  { path: ':id/edit', component: ReportEditorPage, canDeactivate: [leaveSaved] },
  { path: ':id', component: StatementPage, data: { noun: 'report' } },
];

const assessments: Routes = [
  { path: 'new', redirectTo: toNewForm },
  { path: ':id/edit', component: AssessmentEditorPage, canDeactivate: [leaveSaved] },
  { path: ':id', component: StatementPage, data: { noun: 'assessment' } },
];

export default [
  { path: 'reports', children: reports },
  { path: 'assessments', children: assessments },
] satisfies Routes;
