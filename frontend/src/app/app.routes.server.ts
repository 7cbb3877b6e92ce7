import { RenderMode, type ServerRoute } from '@angular/ssr';

/** Made in the browser, never for anybody on the server, and kept nowhere: not even for the way back. */
const ofSomebody = (path: string): ServerRoute => ({
  path,
  renderMode: RenderMode.Client,
  headers: { 'Cache-Control': 'private, no-store' },
});

export const serverRoutes: ServerRoute[] = [
  ofSomebody('*/sign-in'),
  ofSomebody('*/forgotten-password'),
  ofSomebody('*/new-password'),
  ofSomebody('*/invitation'),
  ofSomebody('*/second-factor'),
  ofSomebody('*/account'),
  ofSomebody('*/work/**'),
  ofSomebody('*/evidence/*/redaction'),
  ofSomebody('*/organisation'),
  ofSomebody('*/register/**'),
  ofSomebody('*/administration/**'),
  { path: '**', renderMode: RenderMode.Server },
];
