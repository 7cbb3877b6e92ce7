import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PERMISSIONS } from '@parole-tenue/contract';
import { Controller, Get } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Public } from '../src/core/access/access.decorators.js';
import { AccessGuard } from '../src/core/access/access.guard.js';
import { ActorSource } from '../src/core/access/actor.js';
import { ProblemFilter } from '../src/core/problems/problem.filter.js';
import { isPublic, nameOf, permissionOf, type Route, routesOf } from './routes.js';
import { TestApp } from './test-app.js';

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

/** Who is answered how stands in `matrix/`; here is what holds before anybody asks. */
describe('every route', () => {
  let app: TestApp;
  let routes: Route[];

  beforeAll(async () => {
    app = await TestApp.start();
    routes = routesOf(app.nest);
  });
  afterAll(() => app.stop());

  it('is declared by a controller: the server answers nothing else under /api but its description', () => {
    // Where something is read, the server answers its headers alone by itself.
    const declared = routes.filter(({ method }) => method !== 'HEAD').map(nameOf);
    expect(servedBy(app).filter((route) => / \/api\/(?!docs|openapi)/.test(route))).toEqual(declared.sort());
  });

  it('declares one permission that exists, or is public, and not both', () => {
    const wrong = routes.filter((route) => {
      const permission = permissionOf(route);
      return permission === null ? !isPublic(route) : isPublic(route) || !PERMISSIONS.includes(permission);
    });
    expect(wrong.map(nameOf)).toEqual([]);
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
              session: { id: 's', needsFactor: false, confirmedAt: null, requests: 1 },
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
