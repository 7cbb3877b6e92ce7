import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import fastifyStatic from '@fastify/static';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Configuration } from './core/config/configuration.js';
import { headersOfPage } from './core/http/answer-headers.js';
import { webRequestOf } from './core/http/web-request.js';
import { sendProblem } from './core/problems/problem.filter.js';

const FRONTEND = resolve(import.meta.dirname, '../../frontend/dist');
/** What makes every page, once it is built. */
export const PAGES = resolve(FRONTEND, 'server/server.mjs');
const YEAR_SECONDS = 31_536_000;

interface ApiAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}
type Render = (
  request: Request,
  context: { api: (path: string, headers: Record<string, string>) => Promise<ApiAnswer> },
) => Promise<Response | null>;
interface FrontendServer {
  createRender(options: { host: string }): Render;
}

/** The web application: its files, and every page as HTML from the same process. Tests have the API alone where nothing is built. */
export async function servePages(app: NestFastifyApplication, configuration: Configuration): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  if (!existsSync(PAGES)) return;
  await server.register(fastifyStatic, {
    root: resolve(FRONTEND, 'browser'),
    index: false,
    wildcard: false,
    preCompressed: true,
    acceptRanges: false,
    lastModified: false,
    setHeaders: (reply, path) => void reply.header('Cache-Control', keepFor(path)),
  });
  const frontend = (await import(pathToFileURL(PAGES).href)) as FrontendServer;
  const render = frontend.createRender({ host: new URL(configuration.publicUrl).hostname });
  addPages(server, render, configuration);
}

/** Files with a hash in their name never change. */
function keepFor(path: string): string {
  return /-[\w-]{8}\.(js|css|woff2)(\.br)?$/.test(path)
    ? `public, max-age=${YEAR_SECONDS}, immutable`
    : 'public, no-cache';
}

function addPages(
  server: FastifyInstance,
  render: Render,
  { publicUrl, secureCookies: isSecure }: Configuration,
): void {
  const ofPage = headersOfPage(isSecure);
  const api = async (path: string, headers: Record<string, string>): Promise<ApiAnswer> => {
    const answer = await server.inject({ method: 'GET', url: path, headers });
    return { status: answer.statusCode, headers: answer.headers as Record<string, string>, body: answer.body };
  };
  server.get('/*', async (request, reply) => {
    if (request.url.startsWith('/api/')) return sendAbsent(request, reply);
    const page = await render(webRequestOf(request, publicUrl), { api });
    if (!page) return sendAbsent(request, reply);
    return sendPage(page, reply.headers(ofPage));
  });
}

async function sendPage(page: Response, reply: FastifyReply): Promise<FastifyReply> {
  page.headers.forEach((value, name) => void reply.header(name, value));
  return reply.status(page.status).send(inOneOrder(await page.text()));
}

const STYLES = /<style ng-app-id="ng">.*?<\/style>/gs;

/**
 * The parts of a page bring their styles in the order in which their code was loaded, which is another one at first: the
 * same page is the same bytes, and whoever comes back is sent nothing. No rule of one part depends on another's place.
 */
function inOneOrder(html: string): string {
  const sorted = (html.match(STYLES) ?? []).sort();
  return html.replace(STYLES, () => sorted.shift() ?? '');
}

function sendAbsent(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  sendProblem(request, reply, 'absent');
  return reply;
}
