import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { fastify, type FastifyInstance } from 'fastify';
import { logRequests } from './request-log.js';

let lines: object[];
let server: FastifyInstance;

beforeEach(() => {
  lines = [];
  const log = (line: object): void => void lines.push(line);
  Logger.overrideLogger({ log, warn: log, error: log });
  server = fastify({ genReqId: () => 'r1' });
  logRequests(server);
  server.get('/api/themes/:slug', () => 'ok');
  server.get('/api/health/live', () => 'ok');
  server.get('/api/health/ready', async (_, reply) => reply.status(503).send('busy'));
});
afterEach(() => {
  Logger.overrideLogger(false);
});

it('tells what was asked by its pattern, and nothing of who asked or for what', async () => {
  await server.inject({ url: '/api/themes/secret?q=secret', headers: { 'user-agent': 'secret', cookie: 'secret' } });
  const ms = expect.any(Number);
  expect(lines).toEqual([{ requestId: 'r1', method: 'GET', route: '/api/themes/:slug', status: 200, ms }]);
});

it('tells of the health of the server only when something is wrong', async () => {
  await server.inject('/api/health/live');
  expect(lines).toEqual([]);
  await server.inject('/api/health/ready');
  expect(lines).toMatchObject([{ route: '/api/health/ready', status: 503 }]);
});
