import { type EntityTarget, type ObjectLiteral } from 'typeorm';
import { Framework } from '../frameworks/framework.entity.js';
import { RecordedAssessment } from '../frameworks/recorded-assessment.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Indicator } from '../progress/indicator.entity.js';
import { Template } from '../progress/template.entity.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { Responsibility } from '../recommendations/responsibility.entity.js';
import { Theme } from '../recommendations/theme.entity.js';
import { Area } from '../territory/area.entity.js';
import { type Fields } from './merge.js';
import { type Names } from './names.js';
import { type RegisterContent } from './register-content.js';

/** A record as the files say it. */
export interface Item {
  /** What people call it: a slug, a reference, or the path to it. */
  key: string;
  /** The columns that make it this record and no other; they never change. */
  identity: Fields;
  /** What the files decide about it. */
  fields: Fields;
}

/** One noun of the register: which table holds it, and how its records are told apart there and in the files. */
export interface Shelf {
  noun: string;
  entity: EntityTarget<ObjectLiteral>;
  primaryKey: 'id' | 'slug';
  /** Fields that tell one thing: who changes one changes them all. */
  together?: readonly string[];
  items(content: RegisterContent, names: Names): Item[];
  keyOf(row: Fields, names: Names): string;
}

const slugOf = (row: Fields): string => row['slug'] as string;

const without = (record: object, ...names: string[]): Fields =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));

/** Themes and areas: their slug is all there is to their identity. */
function slugShelf(noun: string, entity: Shelf['entity'], list: 'themes' | 'areas'): Shelf {
  return {
    noun,
    entity,
    primaryKey: 'slug',
    items: (content) =>
      content[list].map(({ slug, ...fields }, position) => ({
        key: slug,
        identity: { slug },
        fields: { ...fields, position },
      })),
    keyOf: slugOf,
  };
}

const frameworks: Shelf = {
  noun: 'framework',
  entity: Framework,
  primaryKey: 'id',
  items: (content) =>
    content.frameworks.map(({ slug, ...fields }, position) => ({
      key: slug,
      identity: { slug },
      fields: { ...fields, position },
    })),
  keyOf: slugOf,
};

const organisations: Shelf = {
  noun: 'organisation',
  entity: Organisation,
  primaryKey: 'id',
  together: ['name', 'nameSince', 'nameCheck'],
  items: (content) => content.organisations.map(({ slug, ...fields }) => ({ key: slug, identity: { slug }, fields })),
  keyOf: slugOf,
};

const templates: Shelf = {
  noun: 'template',
  entity: Template,
  primaryKey: 'id',
  items: (content) =>
    content.templates.map(({ slug, ...template }) => ({
      key: slug,
      identity: { slug },
      fields: without(template, 'recommendations'),
    })),
  keyOf: slugOf,
};

const templateOf = (reference: string, content: RegisterContent, names: Names): string | null => {
  const template = content.templates.find(({ recommendations: measured }) => measured.includes(reference));
  return template ? names.idOf('template', template.slug) : null;
};

const recommendations: Shelf = {
  noun: 'recommendation',
  entity: Recommendation,
  primaryKey: 'id',
  items: (content, names) =>
    content.recommendations.map((recommendation, position) => ({
      key: recommendation.reference,
      identity: { reference: recommendation.reference },
      fields: {
        ...without(recommendation, 'reference', 'framework', 'responsibilities'),
        frameworkId: names.idOf('framework', recommendation.framework),
        templateId: templateOf(recommendation.reference, content, names),
        position,
      },
    })),
  keyOf: (row) => row['reference'] as string,
};

const responsibilities: Shelf = {
  noun: 'responsibility',
  entity: Responsibility,
  primaryKey: 'id',
  items: (content, names) =>
    content.recommendations.flatMap(({ reference, responsibilities: list }) =>
      list.map(({ organisation, part, ...fields }) => ({
        key: [reference, organisation, part].join('/'),
        identity: {
          recommendationId: names.idOf('recommendation', reference),
          organisationId: names.idOf('organisation', organisation),
          part,
        },
        fields,
      })),
    ),
  keyOf: (row, names) =>
    [names.keyOf(row['recommendationId']), names.keyOf(row['organisationId']), row['part']].join('/'),
};

const indicators: Shelf = {
  noun: 'indicator',
  entity: Indicator,
  primaryKey: 'id',
  items: (content, names) =>
    content.indicators.map(({ key, recommendation, ...fields }) => ({
      key,
      identity: { key },
      fields: { ...fields, recommendationId: names.idOf('recommendation', recommendation) },
    })),
  keyOf: (row) => row['key'] as string,
};

const recordedAssessments: Shelf = {
  noun: 'recorded_assessment',
  entity: RecordedAssessment,
  primaryKey: 'id',
  items: (content, names) =>
    content.recordedAssessments.map(({ framework, organisation, asOf, ...rest }) => ({
      key: [framework, organisation, asOf].join('/'),
      identity: {
        frameworkId: names.idOf('framework', framework),
        organisationId: names.idOf('organisation', organisation),
        asOf,
      },
      fields: without(rest, 'perspective', 'total'),
    })),
  keyOf: (row, names) => [names.keyOf(row['frameworkId']), names.keyOf(row['organisationId']), row['asOf']].join('/'),
};

/** In the order in which they need each other. */
export const SHELVES: readonly Shelf[] = [
  slugShelf('theme', Theme, 'themes'),
  slugShelf('area', Area, 'areas'),
  frameworks,
  organisations,
  templates,
  recommendations,
  responsibilities,
  indicators,
  recordedAssessments,
];
