import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OpenAPIObject } from '@nestjs/swagger';
import { Ajv2020, type AnySchema, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describeApi } from '../src/app.document.js';
import { DATASETS } from '../src/datasets/datasets.js';
import { RegisterLoader } from '../src/register/register.loader.js';
import { dayAgo, daysAgo, Factory, inBoth, PASSWORD } from './factories.js';
import { routesOf } from './routes.js';
import { type Browser, TestApp } from './test-app.js';

interface Operation {
  parameters?: { name: string; in: string; required?: boolean }[];
  security?: object[];
  responses: Record<string, { content?: Record<string, { schema: AnySchema }>; headers?: object }>;
}

/** What to ask where a path alone does not do. `{report}` and the like stand for a record of the set-up. */
const ASKED: Record<string, string[]> = {
  '/api/recommendations': ['?limit=100', '?limit=2&sort=-divergence', '?q=emploi&level=government:3', '?colour=red'],
  '/api/recommendations/facets': ['', '?area=gao&period=2026-Q3&judged=none&invited=false', '?period=2026'],
  '/api/recommendations/{reference}': ['PD-N2', 'PD-N3', 'PD-N7', 'CO-2', 'XX-1'],
  '/api/recommendations/{reference}/timeline': ['PD-N2', 'PD-N3', 'XX-1'],
  '/api/recommendations/{reference}/levels': ['PD-N2', 'PD-N3', 'XX-1'],
  '/api/recommendations/{reference}/track': ['PD-N2', 'PD-N3', 'PD-N6', 'PD-N7', 'CO-2', 'XX-1'],
  '/api/frameworks': ['?limit=100'],
  '/api/frameworks/{slug}': ['algiers-accord-2015', 'mali-on-the-brink', 'unheard-of'],
  '/api/frameworks/{slug}/levels': ['algiers-accord-2015', 'mali-on-the-brink', 'unheard-of'],
  '/api/cards/{language}': ['fr', 'en', 'de'],
  '/api/cards/{language}/{reference}': ['fr/PD-N2', 'en/PD-N2', 'fr/XX-1', 'de/PD-N2'],
  '/api/disagreements': ['', '?between=government:civil_society&divergence=2', '?divergence=0'],
  '/api/map': ['', '?divergence=2', '?q=PD-N2', '?colour=red'],
  '/api/silences': ['?limit=100', '?with=report', '?recommendation=PD-N2&with=reply', '?with=nothing'],
  '/api/data/{file}': [
    ...DATASETS.map(({ name }) => `${name}.json`),
    'themes.csv',
    'milestones.json?theme=x',
    'nothing.csv',
  ],
  '/api/organisations': ['?limit=100'],
  '/api/organisations/{slug}': ['min-emploi', 'unheard-of'],
  '/api/reports': ['', '?of=own', '?recommendation=PD-N2'],
  '/api/reports/{id}': ['{report}', '{draft}', '{nothing}'],
  '/api/assessments': ['', '?of=own', '?of=own&stage=current', '?recommendation=PD-N2'],
  '/api/assessments/{id}': ['{assessment}', '{nothing}'],
  '/api/responses': ['', '?of=own', '?recommendation=PD-N2'],
  '/api/responses/{id}': ['{response}', '{nothing}'],
  '/api/objections': ['', '?of=own', '?recommendation=PD-N2'],
  '/api/objections/{id}': ['{objection}', '{nothing}'],
  '/api/replies': ['', '?of=own', '?recommendation=PD-N2'],
  '/api/replies/{id}': ['{reply}', '{nothing}'],
  '/api/evidence': ['', '?recommendation=PD-N2', '?offered=true'],
  '/api/evidence/{id}': ['{evidence}', '{nothing}'],
  '/api/evidence/{id}/pictures': ['{evidence}', '{nothing}'],
  '/api/evidence/{id}/openings': ['{evidence}', '{nothing}'],
  '/api/evidence/{id}/content/{page}/{size}': ['{nothing}'],
  '/api/evidence/{id}/original': ['{evidence}', '{nothing}'],
  '/api/evidence/areas': ['', '?recommendation=PD-N2', '?recommendation=XX-1'],
  '/api/widenings/{id}': ['{widening}', '{nothing}'],
  '/api/verifications': ['', '?of=own', '?evidence={evidence}', '?milestone={milestone}'],
  '/api/verifications/{id}': ['{verification}', '{finding}', '{nothing}'],
  '/api/blackouts/{id}': ['{blackout}', '{nothing}'],
};

let app: TestApp;
let document: OpenAPIObject;
let ajv: Ajv2020;
let askers: Browser[];
let records: Record<string, string>;
const validators = new Map<string, ValidateFunction>();

beforeAll(async () => {
  app = await TestApp.start();
  await (await app.tasks()).get(RegisterLoader).load();
  document = describeApi(app.nest);
  ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  await fill(new Factory(app.owner));
});
afterAll(() => app.stop());

/** Something of every kind, so that no list in an answer is empty everywhere. */
async function fill(make: Factory): Promise<void> {
  const rows = await app.data.query<{ name: string; id: string }>(
    'SELECT reference AS name, id FROM recommendations UNION ALL SELECT slug, id FROM organisations',
  );
  const idOf = (name: string): string => rows.find((row) => row.name === name)?.id ?? '';
  const said = { recommendationId: idOf('PD-N2'), organisationId: idOf('min-emploi') };
  const ministry = await make.account({ organisationId: said.organisationId });
  const cso = await make.account({ organisationId: (await make.organisation()).id, role: 'lead' });
  const by = { authorId: ministry.id };
  const superseded = await make.report({ ...said, ...by, publishedAt: daysAgo(400), judgement: 'minimum' });
  const report = await make.report({ ...said, ...by, supersedesId: superseded.id, judgement: 'full', isDemo: true });
  const draft = await make.report({ ...said, ...by, state: 'draft', period: '2026-Q4' });
  const milestone = await make.milestone({ ...said, plannedOn: dayAgo(40) });
  await make.revision({
    milestoneId: milestone.id,
    plannedFrom: dayAgo(40),
    plannedTo: dayAgo(20),
    reason: inBoth('Retard'),
  });
  await make.milestone({ ...said, plannedOn: dayAgo(10) });
  await make.move({ statementId: report.id, milestoneId: milestone.id, state: 'achieved', achievedOn: dayAgo(5) });
  await make.move({ statementId: draft.id, milestoneId: milestone.id, state: 'in_progress' });
  const evidence = await make.evidence({ statementId: report.id, ...by });
  const assessment = await make.assessment({
    recommendationId: said.recommendationId,
    organisationId: cso.organisationId ?? '',
    authorId: cso.id,
    judgement: 'minimum',
  });
  const restricted = await make.evidence({ statementId: assessment.id, authorId: cso.id, level: 'restricted' });
  records = { report: report.id, draft: draft.id, assessment: assessment.id, evidence: evidence.id };
  const theirs = {
    recommendationId: said.recommendationId,
    organisationId: cso.organisationId ?? '',
    authorId: cso.id,
  };
  const response = await make.response({ ...said, ...by });
  const objection = await make.objection({ ...theirs, answersId: report.id });
  const reply = await make.reply({ ...said, ...by, answersId: objection.id });
  records = { ...records, response: response.id, objection: objection.id, reply: reply.id };
  const administrator = await make.account({ role: 'administrator' });
  const lead = await app.signedIn(cso.email, PASSWORD);
  askers = [
    app.visitor(),
    await app.signedIn(ministry.email, PASSWORD),
    lead,
    await app.signedIn(administrator.email, PASSWORD),
  ];
  await lead.put('invitations', { email: 'somebody.else@example.test', role: 'member' });
  records = { ...records, milestone: milestone.id, ...(await fillAround(make, lead, restricted.id, report.id)) };
  await app.confirm({ account: cso });
}

/** A wish, an offer, findings of observers, and words to black out. */
async function fillAround(make: Factory, lead: Browser, evidence: string, report: string) {
  const { id: organisationId, slug } = await make.organisation({ kind: 'independent' });
  const observer = await app.signedIn((await make.account({ organisationId })).email, PASSWORD);
  const editor = await app.signedIn((await make.account({ role: 'editor' })).email, PASSWORD);
  const { id: widening } = await lead.put('widenings', { evidence, level: 'shared' });
  await lead.put('offers', { evidence, organisation: slug });
  const found = { finding: 'confirmed', language: 'fr', text: 'Vu sur place.' };
  const { id: verification } = await observer.put('verifications', { evidence, ...found });
  const { id: finding } = await observer.put('verifications', { evidence, ...found });
  await observer.send('POST', `/api/verifications/${finding}/publication`, { version: 1 });
  const wish = { target: { noun: 'report', id: report }, words: ['done'], category: 'identity_protected' };
  const { id: blackout } = await editor.put('blackouts', wish);
  askers.push(observer, editor);
  return { widening, verification, finding, blackout };
}

const operationOf = (method: string, path: string): Operation | undefined =>
  document.paths[path]?.[method.toLowerCase() as 'get'] as Operation | undefined;

describe('the OpenAPI document', () => {
  it('describes every route of every controller', () => {
    const routes = routesOf(app.nest);
    expect(routes.length).toBeGreaterThan(10);
    const missing = routes.filter(({ method, path }) => !operationOf(method, path));
    expect(missing.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  it('says of every route what it answers', () => {
    const silent = routesOf(app.nest).filter(({ method, path }) => {
      const success = Object.entries(operationOf(method, path)?.responses ?? {}).filter(([status]) => status < '300');
      // What is sent in pieces is told of in headers.
      return !success.some(([status, { content, headers }]) => ['202', '204'].includes(status) || (content ?? headers));
    });
    expect(silent.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  it('names every part of an address that varies, the version that a change needs, and who has to be signed in', () => {
    const silent = routesOf(app.nest).flatMap(({ method, path }) => {
      const { parameters = [], security } = operationOf(method, path) ?? {};
      const required = parameters.filter((parameter) => parameter.required).map(({ name }) => name);
      const isStep = /\/(submission|return|publication|undoing|agreement|refusal|withdrawal)$/.test(path);
      const expected = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
      const isPiece = path.startsWith('/api/uploads');
      if ((method === 'PATCH' && !isPiece) || isStep) expected.push('If-Match');
      const isChange = !['GET', 'POST'].includes(method) || isStep;
      return [
        ...expected.filter((name) => !required.includes(name)),
        ...(isChange && security === undefined ? ['security'] : []),
      ].map((missing) => `${method} ${path}: ${missing}`);
    });
    expect(silent).toEqual([]);
  });

  it('names nothing that it does not hold', () => {
    const names = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
    expect(names.filter((name) => !document.components?.schemas?.[name ?? ''])).toEqual([]);
  });

  it('is served as JSON to whoever builds on it', async () => {
    const { status, body } = await app.visitor().get<OpenAPIObject>('/api/openapi.json');
    expect(status).toBe(200);
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths)).toEqual(Object.keys(document.paths));
  });
});

describe('what a GET route answers', () => {
  it('is what the document says, whoever asks', async () => {
    for (const [path, { get }] of Object.entries(document.paths)) {
      if (!get) continue;
      const statuses = await checkAnswers(path, get as Operation);
      // Files are bytes: what they are answered with stands in the specs of `evidence/`.
      const isFile = !(get as Operation).responses['200']?.content?.['application/json'];
      expect({ path, isAnswered: isFile || statuses.includes(200) }).toEqual({ path, isAnswered: true });
    }
  }, 180_000);
});

/** Asks a route in every way and as everybody. @returns the statuses met. */
async function checkAnswers(path: string, operation: Operation): Promise<number[]> {
  const statuses: number[] = [];
  for (const url of urlsOf(path)) {
    for (const asker of askers) {
      const { status, headers, body } = await asker.get(url);
      const type = headers['content-type']?.split(';')[0] ?? '';
      const validate = validatorOf(operation, status, type);
      const isValid = validate(body);
      expect({ url, status, faults: isValid ? [] : validate.errors }).toEqual({ url, status, faults: [] });
      statuses.push(status);
    }
  }
  return statuses;
}

function validatorOf({ responses }: Operation, status: number, type: string): ValidateFunction {
  const schema = (responses[status] ?? responses['default'])?.content?.[type]?.schema;
  if (schema === undefined) throw new Error(`Not described: ${String(status)} ${type}`);
  const key = JSON.stringify(schema);
  const known = validators.get(key) ?? ajv.compile({ allOf: [schema], components: document.components });
  validators.set(key, known);
  return known;
}

/** A path with its parameters filled in; a query is added as it stands. */
function urlsOf(path: string): string[] {
  const parameters = ASKED[path] ?? (path.includes('{') ? [] : ['']);
  if (parameters.length === 0) throw new Error(`Say in ASKED what to ask of ${path}`);
  const nothing = '11111111-1111-4111-8111-111111111111';
  return parameters
    .map((parameter) => parameter.replace(/\{(\w+)\}/, (_, name: string) => records[name] ?? nothing))
    .map((parameter) => (path.includes('{') ? path.replace(/\{\w+\}(\/\{\w+\})*/, parameter) : `${path}${parameter}`));
}
