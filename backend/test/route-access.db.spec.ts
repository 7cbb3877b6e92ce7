import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isGranted, type Permission, PERMISSIONS, type Problem, type Standing } from '@parole-tenue/contract';
import { Controller, Get } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { IS_PUBLIC, Public, REQUIRED_PERMISSION } from '../src/core/access/access.decorators.js';
import { AccessGuard } from '../src/core/access/access.guard.js';
import { ActorSource } from '../src/core/access/actor.js';
import { ProblemFilter } from '../src/core/problems/problem.filter.js';
import { Factory } from './factories.js';
import { type Route, routesOf } from './routes.js';
import { personOf, type Side, sideOf } from './side.js';
import { type Browser, TestApp } from './test-app.js';

/** What a visitor may do, by hand: everything else asks who is there. */
const PUBLIC = [
  'GET /api/areas',
  'GET /api/assessments',
  'GET /api/assessments/{id}',
  'GET /api/demonstration',
  'GET /api/evidence/{id}',
  'GET /api/frameworks',
  'GET /api/frameworks/{slug}',
  'GET /api/health/live',
  'GET /api/health/ready',
  'GET /api/organisations',
  'GET /api/organisations/{slug}',
  'GET /api/overview',
  'GET /api/recommendations',
  'GET /api/recommendations/{reference}',
  'GET /api/recommendations/{reference}/timeline',
  'GET /api/reports',
  'GET /api/reports/{id}',
  'GET /api/session',
  'GET /api/themes',
  'POST /api/session',
];

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;
const isPublic = ({ handler, controller }: Route): boolean =>
  [handler, controller].some((declared) => Reflect.getMetadata(IS_PUBLIC, declared) === true);
const permissionsOf = ({ handler, controller }: Route): Permission[] =>
  [handler, controller].flatMap((declared): Permission[] => {
    const permission = Reflect.getMetadata(REQUIRED_PERMISSION, declared) as Permission | undefined;
    return permission ? [permission] : [];
  });

/** `GET /api/themes` and the like, read from the tree that the server prints of itself. */
function servedBy(app: TestApp): string[] {
  const tree = app.nest.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  const parents: string[] = [];
  const routes = tree.split('\n').flatMap((line) => {
    const [, indent, part, methods] = /^(.*)[├└]── (\S+) \((.*)\)/.exec(line) ?? [];
    if (indent === undefined || part === undefined) return [];
    const depth = indent.length / 4;
    const path = `${depth > 0 ? (parents[depth - 1] ?? '') : ''}${part}`;
    parents[depth] = path;
    const named = path.replace(/:(\w+)/g, '{$1}');
    return (methods ?? '').split(', ').map((method) => `${method} ${named}`);
  });
  return routes.filter((route) => !route.startsWith('HEAD ')).sort();
}

/** A request to the route, with nothing behind its parameters. */
function ask({ method, path }: Route, browser: Browser) {
  const url = path.replace(/\{\w+\}/g, '11111111-1111-4111-8111-111111111111');
  return browser.send<Problem>(method as 'GET', url, { version: 1, ...(method !== 'GET' && { body: {} }) });
}

describe('every route', () => {
  let app: TestApp;
  let routes: Route[];
  let people: [Standing, Browser][];

  beforeAll(async () => {
    app = await TestApp.start();
    routes = routesOf(app.nest);
    const make = new Factory(app.owner);
    const standings = ({ member, lead }: Side, organisationKind: Standing['organisationKind']) =>
      [member, lead].map(({ account, browser }): [Standing, Browser] => [
        { role: account.role, organisationKind },
        browser,
      ]);
    people = [
      ...standings(await sideOf(app, make, 'government'), 'government'),
      ...standings(await sideOf(app, make, 'independent'), 'independent'),
    ];
    for (const role of ['editor', 'administrator'] as const) {
      people.push([{ role, organisationKind: null }, (await personOf(app, make, { role })).browser]);
    }
  });
  afterAll(() => app.stop());

  it('is declared by a controller: the server answers nothing else under /api but its description', () => {
    expect(servedBy(app).filter((route) => / \/api\/(?!docs|openapi)/.test(route))).toEqual(routes.map(nameOf).sort());
  });

  it('declares one permission that exists, or is public, and not both', () => {
    const wrong = routes.filter((route) => {
      const permissions = permissionsOf(route);
      const isKnown = permissions.every((permission) => PERMISSIONS.includes(permission));
      return !isKnown || permissions.length + Number(isPublic(route)) !== 1;
    });
    expect(wrong.map(nameOf)).toEqual([]);
  });

  it('is public only when it stands in the list above', () => {
    expect(routes.filter(isPublic).map(nameOf).sort()).toEqual(PUBLIC);
  });

  it('asks a visitor to sign in, unless it is public', async () => {
    for (const route of routes) {
      const { status } = await ask(route, app.visitor());
      expect([nameOf(route), status === 401]).toEqual([nameOf(route), !PUBLIC.includes(nameOf(route))]);
    }
  });

  it('refuses whoever is granted its permission nowhere', async () => {
    for (const route of routes.filter(
      (declared) => !isPublic(declared) && nameOf(declared) !== 'DELETE /api/session',
    )) {
      const [permission] = permissionsOf(route);
      for (const [standing, browser] of people) {
        const { status } = await ask(route, browser);
        const expected = permission !== undefined && isGranted(standing, permission);
        expect([nameOf(route), standing, status !== 403]).toEqual([nameOf(route), standing, expected]);
      }
    }
  });
});

@Controller('forgotten')
class ForgottenController {
  @Get('undeclared')
  undeclared(): string {
    return 'open';
  }

  @Get('public')
  @Public()
  open(): string {
    return 'open';
  }
}

it('a route that declares nothing is refused, to a visitor as to anybody', async () => {
  const actors: ActorSource = {
    signedInOn: ({ headers }) =>
      Promise.resolve(
        headers['x-who']
          ? {
              actor: { accountId: 'a', organisationId: 'o', organisationKind: 'donor', role: 'lead' },
              session: { id: 's', needsFactor: false, confirmedAt: null },
            }
          : null,
      ),
  };
  const module = await Test.createTestingModule({
    controllers: [ForgottenController],
    providers: [
      { provide: ActorSource, useValue: actors },
      { provide: APP_GUARD, useClass: AccessGuard },
      { provide: APP_FILTER, useClass: ProblemFilter },
    ],
  }).compile();
  const server = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  await server.init();
  const statusOf = async (url: string, headers = {}): Promise<number> =>
    (await server.inject({ method: 'GET', url, headers })).statusCode;
  expect(await statusOf('/forgotten/public')).toBe(200);
  expect(await statusOf('/forgotten/undeclared')).toBe(403);
  expect(await statusOf('/forgotten/undeclared', { 'x-who': 'a lead' })).toBe(403);
  await server.close();
});
