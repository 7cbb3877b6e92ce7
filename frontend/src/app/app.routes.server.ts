import { RenderMode, type ServerRoute } from '@angular/ssr';

/** Made in the browser, never for anybody on the server, and kept nowhere: not even for the way back. */
const ofSomebody = (path: string): ServerRoute => ({
  path,
  renderMode: RenderMode.Client,
  headers: { 'Cache-Control': 'private, no-store' },
});

/** What leads in: everybody may see it. */
const ENTRANCES = ['*/sign-in', '*/forgotten-password', '*/new-password', '*/invitation'];
/** For who is signed in alone. */
export const PAGES_OF_SOMEBODY = [
  '*/second-factor',
  '*/account',
  '*/work/**',
  '*/evidence/*/redaction',
  '*/organisation',
  '*/register/**',
  '*/administration/**',
];

export const serverRoutes: ServerRoute[] = [
  ...[...ENTRANCES, ...PAGES_OF_SOMEBODY].map(ofSomebody),
  { path: '**', renderMode: RenderMode.Server },
];
