import { RenderMode, type ServerRoute } from '@angular/ssr';

export const serverRoutes: ServerRoute[] = [
  // What is behind a sign-in is never rendered for anybody on the server.
  { path: '*/sign-in', renderMode: RenderMode.Client },
  { path: '*/work/**', renderMode: RenderMode.Client },
  { path: '**', renderMode: RenderMode.Server },
];
