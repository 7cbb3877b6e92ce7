import { parseArgs } from 'node:util';
import { Factory } from '../factories.js';
import setUp from '../global-setup.js';
import tearDown from '../global-teardown.js';
import { medianOf } from '../second-wall/medians.js';
import { sideOf } from '../side.js';
import { type Browser, TestApp } from '../test-app.js';
import { Dice } from './dice.js';
import { assessmentsOf, castOf } from './histories.js';
import { HistoryRows } from './history-rows.js';

/**
 * `npm run drill:levels`: 100,000 assessments over 10,000 recommendations. The disagreements and the list filtered by
 * divergence answer within twice the time of a register of a tenth of the size; both are asked in turn, and medians compared.
 * What tells of a whole framework, or of one recommendation with 2,000 assessments of five years (its levels over time, its
 * timeline, the work of who may reply), takes no more than its share: ten times as long as with a tenth.
 * `-- --recommendations 3000` is smaller, `-- --times 40` asks less often.
 */
const { values } = parseArgs({
  options: { recommendations: { type: 'string', default: '10000' }, times: { type: 'string', default: '100' } },
});
const SIZE = Number(values.recommendations);
const TIMES = Number(values.times);
const ASSESSMENTS_EACH = 10;
const SMALLER_BY = 10;
const MOST_RATIO = 2;
const WARM_UP = 10;
/** What something else on the machine disturbed is measured again; a difference that is there stays. */
const MEASUREMENTS = 3;
const THEME = 'paix';
const TODAY = new Date().toISOString().slice(0, 10);

const JUDGED = 2000;
const FIVE_YEARS_DAYS = 1826;
const FEW_TIMES = 10;

const ASKED = [
  '/api/disagreements',
  '/api/disagreements?between=government:civil_society',
  '/api/disagreements?divergence=3&theme=paix',
  '/api/recommendations?divergence=2',
  '/api/recommendations?divergence=1&sort=-divergence',
  '/api/recommendations?divergence=3&theme=paix&level=donor:0',
];
/** With a name of their own. */
const NAMED = [
  ['disagreements with area', '/api/disagreements?area=gao'],
  ['silences', '/api/silences'],
  ['silences by recommendation', '/api/silences?by=recommendation'],
  ['silences with assessments, of a theme, for 90 days', '/api/silences?with=assessment&theme=paix&days=90'],
] as const;

interface Register {
  app: TestApp;
  visitor: Browser;
  make: Factory;
  rows: HistoryRows;
  /** Of the framework that all of it stands in. */
  framework: string;
}
type Question = [who: Browser, url: string];
type Judged = Record<'levels' | 'timeline' | 'workspace', Question>;

await setUp();
try {
  const smaller = await registerOf(Math.ceil(SIZE / SMALLER_BY));
  const larger = await registerOf(SIZE);
  for (const url of ASKED) await drill(url, [smaller.visitor, url], [larger.visitor, url], MOST_RATIO);
  const whole = ({ visitor, framework }: Register): Question => [visitor, `/api/frameworks/${framework}/levels`];
  await drill('levels of a framework', whole(smaller), whole(larger), SMALLER_BY, FEW_TIMES);
  // Of two applications in one process, transactions are the later one's.
  const [few, many] = [await judged(larger, JUDGED / SMALLER_BY), await judged(larger, JUDGED)];
  for (const what of ['levels', 'timeline', 'workspace'] as const)
    await drill(`${what}, judged ${String(JUDGED)} times`, few[what], many[what], SMALLER_BY, FEW_TIMES);
  for (const [what, url] of NAMED) await drill(what, [smaller.visitor, url], [larger.visitor, url], MOST_RATIO);
  for (const { app } of [smaller, larger]) await app.stop();
} finally {
  await tearDown();
}

async function registerOf(size: number): Promise<Register> {
  const started = performance.now();
  const app = await TestApp.start();
  const dice = new Dice(size);
  const make = new Factory(app.owner);
  const rows = await HistoryRows.on(app.owner, castOf(dice, TODAY), make);
  await app.owner.query(`INSERT INTO themes (slug, position, name) VALUES ($1, 1, '{"fr": "Paix", "en": "Peace"}')`, [
    THEME,
  ]);
  const histories = Array.from({ length: size }, () => assessmentsOf(dice, TODAY, ASSESSMENTS_EACH));
  await rows.putLeads(await rows.put(histories, [THEME]));
  await app.owner.query('ANALYZE');
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${String(size)} recommendations, ${String(size * ASSESSMENTS_EACH)} assessments, made in ${seconds} s`);
  const { rows: frameworks } = await app.owner.query<{ slug: string }>(
    'SELECT slug FROM frameworks WHERE id = (SELECT framework_id FROM recommendations LIMIT 1)',
  );
  return { app, visitor: app.visitor(), make, rows, framework: frameworks[0]?.slug ?? '' };
}

/** One more recommendation, judged so often in five years, half of it by one organisation; and who has to reply. */
async function judged({ app, visitor, make, rows }: Register, times: number): Promise<Judged> {
  const history = assessmentsOf(new Dice(times), TODAY, times, FIVE_YEARS_DAYS);
  const renewed = history.map((told, place) => (place % 2 ? told : { ...told, organisation: 0, areas: [] }));
  const [placed] = await rows.put([renewed]);
  const [{ recommendation: recommendationId = '' } = {}, url] = [placed?.subjects, placed?.reference ?? ''];
  const { member, organisationId } = await sideOf(app, make, 'government');
  await make.responsibility({ recommendationId, organisationId });
  await app.owner.query('ANALYZE');
  return {
    levels: [visitor, `/api/recommendations/${url}/levels`],
    timeline: [visitor, `/api/recommendations/${url}/timeline`],
    workspace: [member.browser, '/api/workspace'],
  };
}

async function drill(what: string, few: Question, many: Question, most: number, times = TIMES): Promise<void> {
  let ratio = Infinity;
  for (let time = 0; time < MEASUREMENTS && ratio > most; time++) {
    const [short, long] = await measure(few, many, times);
    ratio = long / short;
    const [a, b, r] = [short, long, ratio].map((value) => value.toFixed(2));
    console.log(`${what}: ${a} ms, ${b} ms with ${String(SMALLER_BY)} times as many; ratio ${r}`);
  }
  if (ratio <= most) return;
  process.exitCode = 1;
  console.log(`✗ ${what}: takes more than ${String(most)} times as long`);
}

/** In turn, each first as often as the other. */
async function measure(few: Question, many: Question, count: number): Promise<[few: number, many: number]> {
  const times = new Map<Question, number[]>([few, many].map((one) => [one, []]));
  for (let round = -WARM_UP; round < count; round++) {
    for (const question of round % 2 === 0 ? [few, many] : [many, few]) {
      const took = await timeOf(question);
      if (round >= 0) times.get(question)?.push(took);
    }
  }
  return [medianOf(times.get(few) ?? []), medianOf(times.get(many) ?? [])];
}

async function timeOf([who, url]: Question): Promise<number> {
  const started = performance.now();
  const { status, body } = await who.get<{ items?: unknown[] }>(url);
  const took = performance.now() - started;
  if (status !== 200 || body.items?.length === 0)
    throw new Error(`${url} was answered with ${String(status)} and nothing`);
  return took;
}
