import { AngularAppEngine, createRequestHandler } from '@angular/ssr';

import { preferredLanguage } from './app/i18n/preferred-language';
import { type ServerContext } from './server/server-context';
import { visitorHeaders } from './server/visitor-headers';

export { type ApiAnswer, type ServerContext } from './server/server-context';

/** Answers a request for a page, or null where no page is meant. */
export type Render = (request: Request, context: ServerContext) => Promise<Response | null>;

/** Makes the renderer of the pages of one host: the one that people know, whatever a request names. */
export function createRender({ host }: { host: string }): Render {
  const engine = new AngularAppEngine({ allowedHosts: [host] });
  return async (request, context) => {
    if (new URL(request.url).pathname === '/') return redirectToLanguage(request);
    return engine.handle(asVisitor(request), context);
  };
}

function redirectToLanguage(request: Request): Response {
  const language = preferredLanguage(request.headers.get('cookie'), request.headers.get('accept-language'));
  const { search } = new URL(request.url);
  return new Response(null, {
    status: 302,
    headers: {
      location: `/${language}${search}`,
      vary: 'Accept-Language, Cookie',
      'cache-control': 'private, no-store',
    },
  });
}

/** Pages are rendered for nobody in particular, so that a page may be kept and given to the next reader. */
function asVisitor(request: Request): Request {
  return new Request(request.url, { headers: visitorHeaders(request.headers), signal: request.signal });
}

/** For `ng serve`, which has no API of its own in the process. */
const development = createRender({ host: '127.0.0.1' });
export const reqHandler = createRequestHandler((request) =>
  development(request, {
    api: async (path, headers) => {
      const answer = await fetch(new URL(path, 'http://127.0.0.1:3000'), { headers });
      return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() };
    },
  }),
);
