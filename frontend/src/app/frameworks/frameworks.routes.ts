import { type Routes } from '@angular/router';

import { FrameworkPage } from './framework-page/framework-page';
import { FrameworksPage } from './frameworks-page/frameworks-page';

export default [
  { path: '', component: FrameworksPage },
  { path: ':slug', component: FrameworkPage },
] satisfies Routes;
