import { StartProblem } from '../core/config/start-problem.js';
import { requirePages } from './pages.js';

it('starts no server without its pages, and says what to do', () => {
  expect(() => {
    requirePages('/nowhere/server.mjs');
  }).toThrow(new StartProblem('The web application is not built: run "npm run build", then start again.'));
});

it('starts one that has them', () => {
  expect(() => {
    requirePages(import.meta.filename);
  }).not.toThrow();
});
