import { AngularAppEngine, createRequestHandler } from '@angular/ssr';

import { preferredLanguage } from './app/i18n/preferred-language';
import { robotsFile } from './server/robots';
import { type ServerContext } from './server/server-context';
import { storyAt } from './server/short-address';
import { Sitemap } from './server/sitemap';
import { visitorHeaders } from './server/visitor-headers';

export { type ApiAnswer, type ServerContext } from './server/server-context';

/** Answers a request for a page, or null where no page is meant. */
export type Render = (request: Request, context: ServerContext) => Promise<Response | null>;

/** Makes the renderer of the pages of one host: the one that people know, whatever a request names. */
export function createRender({ host }: { host: string }): Render {
  const engine = new AngularAppEngine({ allowedHosts: [host] });
  const sitemap = new Sitemap();
  return async (request, context) => {
    const { origin, pathname } = new URL(request.url);
    if (pathname === '/') return redirectTo(request, '');
    if (pathname === '/robots.txt') return file(robotsFile(origin), 'text/plain');
    if (pathname === '/sitemap.xml') return file(await sitemap.file(origin, context.api), 'application/xml');
    if (pathname.startsWith('/r/')) {
      const story = await storyAt(pathname, context.api);
      return story === null
        ? engine.handle(asVisitor(request, inLanguage(request)), context)
        : redirectTo(request, story);
    }
    return engine.handle(asVisitor(request), context);
  };
}

function file(text: string, type: string): Response {
  return new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } });
}

/** Where a page is in the language that its reader remembered or asks for; kept by nobody. */
function redirectTo(request: Request, path: string): Response {
  const { search } = new URL(request.url);
  return new Response(null, {
    status: 302,
    headers: {
      location: `/${languageFor(request)}${path}${search}`,
      vary: 'Accept-Language, Cookie',
      'cache-control': 'private, no-store',
    },
  });
}

const languageFor = ({ headers }: Request): string =>
  preferredLanguage(headers.get('cookie'), headers.get('accept-language'));

/** What is at no address is said in the reader's language. */
function inLanguage(request: Request): string {
  const { origin, pathname } = new URL(request.url);
  return `${origin}/${languageFor(request)}${pathname}`;
}

/** Pages are rendered for nobody in particular, so that a page may be kept and given to the next reader. */
function asVisitor(request: Request, url = request.url): Request {
  return new Request(url, { headers: visitorHeaders(request.headers), signal: request.signal });
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
