import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { serveDocument } from './app.document.js';
import { servePages } from './app.pages.js';
import { type Configuration } from './core/config/configuration.js';
import { addConditionalGet } from './core/http/conditional-get.js';
import { readableAddress } from './core/http/readable-address.js';
import { logRequests } from './core/http/request-log.js';

const BODY_LIMIT = 256 * 1024;
const COMPRESS_FROM = 1024;

/** Sensors and the like that no page of ours uses, and no injected script shall. */
const CLOSED_FEATURES = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/** The whole application, set up the same way for the server and for the tests. It does not listen yet. */
export async function createApp(configuration: Configuration): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(configuration), serverAdapter(), {
    bufferLogs: true,
    bodyParser: false,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  const server = app.getHttpAdapter().getInstance();
  addConditionalGet(server);
  logRequests(server);
  await server.register(cookie);
  await server.register(compress, { threshold: COMPRESS_FROM, encodings: ['br', 'gzip'] });
  await server.register(helmet, headers(configuration));
  serveDocument(app);
  await servePages(app, configuration);
  await app.init();
  await server.ready();
  return app;
}

function serverAdapter(): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    rewriteUrl: readableAddress,
  });
  adapter.getInstance().removeContentTypeParser('text/plain');
  adapter.getInstance().addHook('onRequest', (request, reply, done) => {
    void reply.header('X-Request-Id', request.id);
    void reply.header('Permissions-Policy', CLOSED_FEATURES.map((feature) => `${feature}=()`).join(', '));
    done();
  });
  return adapter;
}

function headers({ secureCookies: isSecure }: Configuration) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // Components bring their styles as <style>; no rule of ours can load or run anything.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isSecure && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: isSecure && { maxAge: 31_536_000, includeSubDomains: true },
    referrerPolicy: { policy: 'no-referrer' as const },
    crossOriginOpenerPolicy: { policy: 'same-origin' as const },
    crossOriginResourcePolicy: { policy: 'same-origin' as const },
    xFrameOptions: { action: 'deny' as const },
  };
}
