import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { PasswordsService } from './accounts/passwords.service.js';
import { shedSignIns } from './accounts/sign-in-shedding.js';
import { AppModule } from './app.module.js';
import { serveDocument } from './app.document.js';
import { servePages } from './app.pages.js';
import { type Configuration } from './core/config/configuration.js';
import { addHeaders, headersOfAll } from './core/http/answer-headers.js';
import { passBytes } from './core/http/byte-bodies.js';
import { addConditionalGet } from './core/http/conditional-get.js';
import { refuseOtherMethods } from './core/http/known-methods.js';
import { readableAddress } from './core/http/readable-address.js';
import { logRequests } from './core/http/request-log.js';
import { answerUnreadable } from './core/http/unreadable.js';
import { UPLOADS_PATH } from './evidence/tus.service.js';

const BODY_LIMIT = 256 * 1024;
const COMPRESS_FROM = 1024;
/** For the whole of a request. A piece of a file takes half a minute on a slow line; what hangs for ever holds a file open. */
const REQUEST_MS = 300_000;

/** The whole application, set up the same way for the server and for the tests. It does not listen yet. */
export async function createApp(configuration: Configuration): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(configuration),
    serverAdapter(configuration),
    {
      // What Nest tells while it puts itself together is of use to nobody here, and what goes wrong is thrown.
      logger: false,
      bodyParser: false,
      abortOnError: false,
    },
  );
  const server = app.getHttpAdapter().getInstance();
  addHeaders(server, configuration.secureCookies);
  refuseOtherMethods(server);
  addConditionalGet(server);
  passBytes(server, UPLOADS_PATH);
  logRequests(server);
  shedSignIns(server, app.get(PasswordsService));
  await server.register(cookie);
  await server.register(compress, { threshold: COMPRESS_FROM, encodings: ['br', 'gzip'] });
  serveDocument(app);
  await servePages(app, configuration);
  await app.init();
  await server.ready();
  app.useLogger(app.get(Logger));
  return app;
}

/** The services alone, for tasks that no request asks for. */
export function createTaskApp(configuration: Configuration): Promise<INestApplicationContext> {
  // The level stays as it is: whichever application comes first sets it for the whole process.
  return NestFactory.createApplicationContext(AppModule.with(configuration), { logger: false, abortOnError: false });
}

function serverAdapter({ secureCookies: isSecure, trustedProxies }: Configuration): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_MS,
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    rewriteUrl: readableAddress,
    clientErrorHandler: answerUnreadable(headersOfAll(isSecure)),
  });
  adapter.getInstance().removeContentTypeParser('text/plain');
  return adapter;
}
