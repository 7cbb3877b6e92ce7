import type { DatePrecision } from '@parole-tenue/contract';
import { slotFaults } from '../progress/template.rules.js';
import { JsonNode } from './json-node.js';
import { readAreas, readPublicRecord, readRegister, readTemplates } from './read-register.js';
import type {
  FrameworkContent,
  IndicatorContent,
  OrganisationContent,
  RecommendationContent,
  RecordedAssessmentContent,
  RegisterContent,
  ResponsibilityContent,
  TemplateContent,
} from './register-content.js';

/** The files, parsed. */
export interface RegisterFiles {
  areas: unknown;
  register: unknown;
  publicRecord: unknown;
  templates: unknown;
}

export interface CheckedRegister {
  content: RegisterContent;
  /** Everything wrong, each with the place it stands at. Nothing may be loaded unless this is empty. */
  problems: string[];
}

export function checkRegister(files: RegisterFiles): CheckedRegister {
  const problems: string[] = [];
  const content = {
    areas: readAreas(new JsonNode(files.areas, 'areas.json', problems)),
    ...readRegister(new JsonNode(files.register, 'register.json', problems)),
    ...readPublicRecord(new JsonNode(files.publicRecord, 'public-record.json', problems)),
    templates: readTemplates(new JsonNode(files.templates, 'templates.json', problems)),
  };
  problems.push(...contradictions(content));
  return { content, problems };
}

/** What is well-formed by itself and cannot be true together. */
function contradictions(content: RegisterContent): string[] {
  const names = namesOf(content);
  return [
    ...repetitions(content),
    ...content.areas.flatMap((area) => unknown(names.areas, 'area', [area.formerly], `areas.${area.slug}.formerly`)),
    ...content.frameworks.flatMap((framework) => frameworkFaults(framework, names)),
    ...content.recommendations.flatMap((recommendation) => recommendationFaults(recommendation, names)),
    ...content.indicators.flatMap((indicator) => indicatorFaults(indicator, names)),
    ...content.recordedAssessments.flatMap((assessment) => recordedAssessmentFaults(assessment, names)),
    ...content.templates.flatMap((template) => templateFaults(template, names)),
  ];
}

interface Names {
  themes: Set<string>;
  areas: Set<string>;
  frameworks: Set<string>;
  organisations: Map<string, OrganisationContent>;
  references: Set<string>;
  indicators: Set<string>;
}

function namesOf(content: RegisterContent): Names {
  const slugs = (items: { slug: string }[]): Set<string> => new Set(items.map(({ slug }) => slug));
  return {
    themes: slugs(content.themes),
    areas: slugs(content.areas),
    frameworks: slugs(content.frameworks),
    organisations: new Map(content.organisations.map((organisation) => [organisation.slug, organisation])),
    references: new Set(content.recommendations.map(({ reference }) => reference)),
    indicators: new Set(content.indicators.map(({ key }) => key)),
  };
}

function repetitions(content: RegisterContent): string[] {
  return [
    ...repeated(
      'areas',
      'slug',
      content.areas.map(({ slug }) => slug),
    ),
    ...repeated(
      'areas',
      'tile',
      content.areas.map(({ tile }) => tile.join(', ')),
    ),
    ...repeated(
      'themes',
      'slug',
      content.themes.map(({ slug }) => slug),
    ),
    ...repeated(
      'frameworks',
      'slug',
      content.frameworks.map(({ slug }) => slug),
    ),
    ...repeated(
      'organisations',
      'slug',
      content.organisations.map(({ slug }) => slug),
    ),
    ...repeated(
      'recommendations',
      'reference',
      content.recommendations.map(({ reference }) => reference),
    ),
    ...repeated(
      'indicators',
      'key',
      content.indicators.map(({ key }) => key),
    ),
    ...repeated(
      'templates',
      'slug',
      content.templates.map(({ slug }) => slug),
    ),
    ...repeated(
      'templates',
      'recommendation',
      content.templates.flatMap(({ recommendations }) => recommendations),
    ),
    ...repeated(
      'assessments',
      'framework, organisation and date',
      content.recordedAssessments.map(({ framework, organisation, asOf }) => `${framework} ${organisation} ${asOf}`),
    ),
  ];
}

function repeated(list: string, what: string, names: string[]): string[] {
  const twice = new Set(names.filter((name, index) => name !== '' && names.indexOf(name) !== index));
  return [...twice].map((name) => `${list}: the ${what} ${name} stands there more than once`);
}

function frameworkFaults(framework: FrameworkContent, names: Names): string[] {
  const at = `frameworks.${framework.slug}`;
  const { ended, endedNote, followedBy, slug, status } = framework;
  return [
    ...unknown(names.frameworks, 'framework', followedBy, `${at}.followedBy`),
    ...fault(followedBy.includes(slug), `${at}.followedBy`, 'a framework cannot follow itself'),
    ...fault(
      (status === 'ended') !== (ended !== null),
      `${at}.ended`,
      'the day of the end goes with the status "ended"',
    ),
    ...fault(
      status !== 'ended' && (endedNote !== null || followedBy.length > 0),
      at,
      'only an ended framework is followed',
    ),
  ];
}

function recommendationFaults(recommendation: RecommendationContent, names: Names): string[] {
  const at = `recommendations.${recommendation.reference}`;
  const { framework, quote, related, responsibilities, themes, wording } = recommendation;
  const relatedTo = related.map((relation) => relation.framework);
  return [
    ...unknown(names.frameworks, 'framework', [framework], `${at}.framework`),
    ...unknown(names.themes, 'theme', themes, `${at}.themes`),
    ...unknown(names.frameworks, 'framework', relatedTo, `${at}.related`),
    ...repeated(`${at}.themes`, 'theme', themes),
    ...repeated(`${at}.related`, 'framework', relatedTo),
    ...fault(themes.length === 0, `${at}.themes`, 'at least one theme'),
    ...fault(
      wording !== 'verbatim' && quote === null,
      `${at}.quote`,
      'needed where the wording is not the source’s own',
    ),
    ...responsibilities.flatMap((responsibility) => responsibilityFaults(responsibility, names, at)),
    ...repeated(
      `${at}.responsibilities`,
      'organisation and role',
      responsibilities.map(({ organisation, part }) => `${organisation} ${part}`),
    ),
  ];
}

function responsibilityFaults(responsibility: ResponsibilityContent, names: Names, recommendation: string): string[] {
  const { from, organisation, until } = responsibility;
  const at = `${recommendation}.responsibilities.${organisation}`;
  const end = names.organisations.get(organisation)?.until;
  return [
    ...unknown(names.organisations, 'organisation', [organisation], at),
    ...fault(from !== null && until !== null && from >= until, at, 'it begins after it ends'),
    ...fault(!!end && (until === null || until > end), at, `the organisation ceased to exist on ${end ?? ''}`),
  ];
}

function indicatorFaults(indicator: IndicatorContent, names: Names): string[] {
  const at = `indicators.${indicator.key}`;
  return [
    ...unknown(names.references, 'recommendation', [indicator.recommendation], `${at}.recommendation`),
    ...indicator.values.flatMap((value, index) => {
      const here = `${at}.values.${index}`;
      const { areas, date, datePrecision, denominator, numerator } = value;
      const isFraction = numerator !== null && denominator !== null;
      return [
        ...unknown(
          names.areas,
          'area',
          areas.map(({ area }) => area),
          `${here}.areas`,
        ),
        ...imprecise(date, datePrecision, here),
        ...fault((numerator === null) !== (denominator === null), here, 'a numerator needs its denominator'),
        ...fault(
          isFraction && (denominator === 0 || numerator > denominator),
          here,
          'the part is larger than the whole',
        ),
        ...fault(!isFraction && value.value === null, here, 'a value, or numerator and denominator'),
      ];
    }),
  ];
}

function recordedAssessmentFaults(assessment: RecordedAssessmentContent, names: Names): string[] {
  const { asOf, asOfPrecision, counts, framework, organisation, perspective, scale, total } = assessment;
  const at = `assessments.${framework}`;
  const kind = names.organisations.get(organisation)?.kind;
  return [
    ...unknown(names.frameworks, 'framework', [framework], `${at}.framework`),
    ...unknown(names.organisations, 'organisation', [organisation], `${at}.by`),
    ...imprecise(asOf, asOfPrecision, at),
    ...fault(
      kind !== undefined && kind !== perspective,
      `${at}.perspective`,
      `${organisation} is of the kind ${String(kind)}`,
    ),
    ...fault(counts.length !== scale.length, `${at}.counts`, 'as many counts as words in the scale'),
    ...fault(counts.reduce((sum, count) => sum + count, 0) !== total, `${at}.total`, 'it is not the sum of the counts'),
  ];
}

/** The rules that a template of an editor keeps (`template.rules.ts`), and that what it names is there. */
function templateFaults({ recommendations, slots, slug, view }: TemplateContent, names: Names): string[] {
  const at = `templates.${slug}`;
  const record = slots.flatMap((slot) => slot.record);
  return [
    ...unknown(names.references, 'recommendation', recommendations, `${at}.recommendations`),
    ...unknown(names.indicators, 'indicator', record, `${at}.slots`),
    ...slotFaults(view, slots).map(({ path, code }) => `${at}.${path}: ${code}`),
  ];
}

const PRECISION_BY_LENGTH: Record<number, DatePrecision> = { 4: 'year', 7: 'month', 10: 'day' };

function imprecise(date: string, precision: DatePrecision, at: string): string[] {
  const isOther = date !== '' && PRECISION_BY_LENGTH[date.length] !== precision;
  return fault(isOther, `${at}.datePrecision`, `${date} is not a date of the precision "${precision}"`);
}

/** A name that could not be read is listed already and is not looked for. */
function unknown(known: { has(name: string): boolean }, what: string, wanted: (string | null)[], at: string): string[] {
  return wanted
    .filter((name): name is string => !!name && !known.has(name))
    .map((name) => `${at}: unknown ${what} "${name}"`);
}

const fault = (isWrong: boolean, at: string, what: string): string[] => (isWrong ? [`${at}: ${what}`] : []);
