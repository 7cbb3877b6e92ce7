import {
  ADDRESSEES,
  AREA_KINDS,
  DATE_PRECISIONS,
  DIMENSIONS,
  DIRECTIONS,
  FRAMEWORK_KINDS,
  FRAMEWORK_RELATIONS,
  FRAMEWORK_STATUSES,
  INDICATOR_KINDS,
  type Language,
  LANGUAGES,
  ORGANISATION_KINDS,
  RESPONSIBILITY_BASES,
  RESPONSIBILITY_PARTS,
  type Slot,
  TRACK_VIEWS,
  type Translated,
  WORDINGS,
} from '@parole-tenue/contract';
import { type JsonNode } from './json-node.js';
import type * as content from './register-content.js';

const REFERENCE = /^[A-Z]{2,}-[A-Z]?\d+$/;
const SDG_TARGET = /^\d{1,2}\.[0-9a-z]{1,2}$/;
const FR_STATUSES = ['official', 'unofficial'] as const;

/** `areas.json` */
export function readAreas(file: JsonNode): content.AreaContent[] {
  return file.object((field) => {
    field('note').optional((note) => note.text());
    field('source').text();
    return field('areas').list(readArea);
  });
}

/** `register.json` */
export function readRegister(
  file: JsonNode,
): Pick<content.RegisterContent, 'themes' | 'frameworks' | 'organisations' | 'recommendations'> {
  return file.object((field) => {
    field('note').optional((note) => note.text());
    return {
      themes: field('themes').list(readTheme),
      frameworks: field('frameworks').list(readFramework),
      organisations: field('organisations').list(readOrganisation),
      recommendations: field('recommendations').list(readRecommendation),
    };
  });
}

/** `public-record.json` */
export function readPublicRecord(file: JsonNode): Pick<content.RegisterContent, 'indicators' | 'recordedAssessments'> {
  return file.object((field) => {
    field('note').optional((note) => note.text());
    return {
      indicators: field('indicators').list(readIndicator),
      recordedAssessments: field('assessments').list(readRecordedAssessment),
    };
  });
}

/** `templates.json` */
export function readTemplates(file: JsonNode): content.TemplateContent[] {
  return file.object((field) => {
    field('note').optional((note) => note.text());
    return field('templates').list(readTemplate);
  });
}

/** Themes are the register's own words, and it is written in French first. */
function readTheme(item: JsonNode): content.ThemeContent {
  return item.object((field) => ({
    slug: field('slug').slug(),
    name: { fr: field('fr').text(), en: field('en').text(), original: 'fr' },
  }));
}

/** The law names areas in French; English keeps that name where it has none of its own. */
function readArea(item: JsonNode): content.AreaContent {
  return item.object((field) => {
    const fr = field('nameFr').text();
    return {
      slug: field('slug').slug(),
      kind: field('kind').choice(AREA_KINDS),
      name: { fr, en: field('nameEn').optional((name) => name.text()) ?? fr, original: 'fr' },
      short: field('short').text(),
      validFrom: field('validFrom').optional((day) => day.day()),
      formerly: field('formerly').optional((slug) => slug.slug()),
      iso: field('iso').optional((iso) => iso.text()),
      tile: readTile(field('tile')),
      outline: field('outline').text(),
    };
  });
}

function readTile(node: JsonNode): [number, number] {
  const [column, row, ...rest] = node.list((item) => item.count());
  if (column === undefined || row === undefined || rest.length > 0) node.problem('it must be [column, row]');
  return [column ?? 0, row ?? 0];
}

function readFramework(item: JsonNode): content.FrameworkContent {
  return item.object((field) => {
    const original = readSourceLanguage(field('sourceLanguage'));
    return {
      slug: field('slug').slug(),
      kind: field('kind').choice(FRAMEWORK_KINDS),
      title: readTranslated(field('title'), original),
      publisher: field('publisher').optional((publisher) => publisher.text()),
      published: field('published').optional((date) => date.partialDate()),
      status: field('status').choice(FRAMEWORK_STATUSES),
      ended: field('ended').optional((day) => day.day()),
      endedNote: field('endedNote').optional((note) => readTranslated(note, original)),
      about: field('about').optional((about) => readTranslated(about, original)),
      followedBy: field('followedBy').optional((list) => list.list((slug) => slug.slug())) ?? [],
    };
  });
}

function readOrganisation(item: JsonNode): content.OrganisationContent {
  return item.object((field) => ({
    slug: field('slug').slug(),
    kind: field('kind').choice(ORGANISATION_KINDS),
    name: readTranslated(field('name'), readSourceLanguage(field('sourceLanguage'))),
    nameSince: field('nameSince').optional((day) => day.day()),
    nameCheck: field('nameCheck').optional((note) => note.text()),
    until: field('until').optional((day) => day.day()),
  }));
}

/** All sources of the register so far are English, so that is where the wording was first written. */
function readRecommendation(item: JsonNode): content.RecommendationContent {
  return item.object((field) => ({
    reference: field('reference').matching(REFERENCE, 'a reference such as PD-N2'),
    framework: field('framework').slug(),
    addressee: field('addressee').choice(ADDRESSEES),
    wording: field('wording').choice(WORDINGS),
    text: { fr: field('fr').text(), en: field('en').text(), original: 'en' },
    frStatus: field('frStatus').choice(FR_STATUSES),
    quote: field('quote').optional((quote) => quote.text()),
    sdg: field('sdg').list((target) => target.matching(SDG_TARGET, 'a target such as 8.5 or 16.a')),
    themes: field('themes').list((slug) => slug.slug()),
    related: field('related').optional((list) => list.list(readRelated)) ?? [],
    responsibilities: field('responsibilities').list(readResponsibility),
  }));
}

function readRelated(item: JsonNode): content.RecommendationContent['related'][number] {
  return item.object((field) => ({
    framework: field('framework').slug(),
    how: field('how').choice(FRAMEWORK_RELATIONS),
  }));
}

function readResponsibility(item: JsonNode): content.ResponsibilityContent {
  return item.object((field) => ({
    organisation: field('organisation').slug(),
    part: field('role').choice(RESPONSIBILITY_PARTS),
    basis: field('basis').choice(RESPONSIBILITY_BASES),
    from: field('from').optional((day) => day.day()),
    until: field('until').optional((day) => day.day()),
  }));
}

function readIndicator(item: JsonNode): content.IndicatorContent {
  return item.object((field) => {
    // Says how a value comes about, for the reader of the file; the values themselves carry both numbers.
    field('from').optional((how) => how.text());
    return {
      key: field('key').slug(),
      recommendation: field('recommendation').matching(REFERENCE, 'a reference such as PD-N2'),
      kind: field('kind').choice(INDICATOR_KINDS),
      unit: field('unit').text(),
      title: readTranslated(field('title'), 'fr'),
      target: field('target').optional(readTarget),
      values: field('values').list(readValue),
    };
  });
}

function readTarget(item: JsonNode): NonNullable<content.IndicatorContent['target']> {
  return item.object((field) => ({
    value: field('value').number(),
    date: field('date').optional((date) => date.partialDate()),
    basis: readTranslated(field('basis'), 'fr'),
  }));
}

function readValue(item: JsonNode): content.IndicatorValueContent {
  return item.object((field) => ({
    date: field('date').partialDate(),
    datePrecision: field('datePrecision').choice(DATE_PRECISIONS),
    value: field('value').optional((value) => value.number()),
    numerator: field('numerator').optional((value) => value.count()),
    denominator: field('denominator').optional((value) => value.count()),
    by: field('by').text(),
    source: field('source').text(),
    isChecked: field('checked').boolean(),
    note: field('note').optional((note) => note.text()),
    areas: (field('areas').optional((areas) => areas.entries((value) => value.number())) ?? []).map(
      ([area, value]) => ({ area, value }),
    ),
  }));
}

function readRecordedAssessment(item: JsonNode): content.RecordedAssessmentContent {
  return item.object((field) => ({
    framework: field('framework').slug(),
    organisation: field('by').slug(),
    perspective: field('perspective').choice(ORGANISATION_KINDS),
    asOf: field('asOf').partialDate(),
    asOfPrecision: field('datePrecision').choice(DATE_PRECISIONS),
    scale: field('scale').list((word) => word.text()),
    counts: field('counts').list((count) => count.count()),
    total: field('total').count(),
    source: field('source').text(),
    isChecked: field('checked').boolean(),
  }));
}

function readTemplate(item: JsonNode): content.TemplateContent {
  return item.object((field) => ({
    slug: field('slug').slug(),
    title: readTranslated(field('title'), 'fr'),
    about: field('about').optional((about) => readTranslated(about, 'fr')),
    view: field('view').choice(TRACK_VIEWS),
    slots: field('slots').list(readSlot),
    recommendations: field('recommendations').list((item) => item.matching(REFERENCE, 'a reference such as PD-N2')),
  }));
}

function readSlot(item: JsonNode): Slot {
  return item.object((field) => ({
    key: field('key').slug(),
    title: readTranslated(field('title'), 'fr'),
    kind: field('kind').choice(INDICATOR_KINDS),
    unit: field('unit').text(),
    direction: field('direction').choice(DIRECTIONS),
    isCumulative: field('cumulative').boolean(),
    dimensions: field('dimensions').list((dimension) => dimension.choice(DIMENSIONS)),
    record: field('record').optional((list) => list.list((key) => key.slug())) ?? [],
    after: field('after').optional((key) => key.slug()),
  }));
}

function readTranslated(item: JsonNode, original: Language): Translated {
  return item.object((field) => ({ fr: field('fr').text(), en: field('en').text(), original }));
}

const readSourceLanguage = (node: JsonNode): Language =>
  node.optional((language) => language.choice(LANGUAGES)) ?? 'fr';
