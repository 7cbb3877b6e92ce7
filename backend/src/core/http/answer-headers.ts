import { type FastifyInstance } from 'fastify';

type Headers = Readonly<Record<string, string>>;
type Directives = Readonly<Record<string, string>>;

const policy = (directives: Directives): string =>
  Object.entries(directives)
    .map((directive) => directive.join(' ').trim())
    .join('; ');

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

/** For data and files: whoever opens one as if it were a page gets nothing that loads, runs or is framed. */
const CLOSED = {
  'default-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

const PAGE = {
  'default-src': "'none'",
  'script-src': "'self'",
  // Components bring their styles as <style>; no rule of ours can load or run anything.
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'connect-src': "'self'",
  'base-uri': "'self'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
};

/** Text becomes code or markup through Angular's own policy alone, which has cleaned it. */
const TRUSTED_TYPES = { 'require-trusted-types-for': "'script'", 'trusted-types': 'angular' };

/** Over HTTPS alone: an address that forgot the s is asked for with it. */
const upgrade = (isSecure: boolean): Directives => (isSecure ? { 'upgrade-insecure-requests': '' } : {});

/** Of what is shown as a page: nothing frames it, and it tells no name server which links it holds. */
const OF_PAGES: Headers = { 'Origin-Agent-Cluster': '?1', 'X-DNS-Prefetch-Control': 'off', 'X-Frame-Options': 'DENY' };

/** A page loads and runs what is of the application, from this site alone. */
export const headersOfPage = (isSecure: boolean): Headers => ({
  ...OF_PAGES,
  'Content-Security-Policy': policy({ ...PAGE, ...TRUSTED_TYPES, ...upgrade(isSecure) }),
});

/** The reader of the API's description writes its own markup, and sends no form. */
const headersOfReader = (isSecure: boolean): Headers => ({
  ...OF_PAGES,
  'Content-Security-Policy': policy({
    ...PAGE,
    'img-src': "'self' data:",
    'form-action': "'none'",
    ...upgrade(isSecure),
  }),
});

/** What stands on every answer, whatever it is. Files carry no more: on a slow network headers count. */
export function headersOfAll(isSecure: boolean): Headers {
  return {
    'Content-Security-Policy': policy(CLOSED),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': CLOSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    ...(isSecure && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
  };
}

export function addHeaders(server: FastifyInstance, isSecure: boolean): void {
  const headers = headersOfAll(isSecure);
  const ofReader = headersOfReader(isSecure);
  server.addHook('onRequest', (request, reply, done) => {
    const isReader = /^\/api\/docs(\/|$)/.test(request.routeOptions.url ?? '');
    void reply.headers({ ...headers, ...(isReader && ofReader), 'X-Request-Id': request.id });
    done();
  });
}
