import { randomUUID } from 'node:crypto';
import { type Framework } from '../../src/frameworks/framework.entity.js';
import { type RecordedAssessment } from '../../src/frameworks/recorded-assessment.entity.js';
import { type Recommendation } from '../../src/recommendations/recommendation.entity.js';
import { type Responsibility } from '../../src/recommendations/responsibility.entity.js';
import { type Theme } from '../../src/recommendations/theme.entity.js';
import { type Area } from '../../src/territory/area.entity.js';
import { PeopleRows } from './people.js';
import { asJson, inBoth, type Needs } from './rows.js';

/** What is recommended, by whom, and who answers for it. */
export class RegisterRows extends PeopleRows {
  private framework_: Promise<Framework> | undefined;

  theme(changes: Partial<Theme> = {}): Promise<Theme> {
    const slug = changes.slug ?? this.name('theme');
    return this.insert('themes', { slug, position: this.made, name: inBoth(slug), ...changes });
  }

  area(changes: Partial<Area> = {}): Promise<Area> {
    const slug = changes.slug ?? this.name('area');
    return this.insert('areas', {
      slug,
      position: this.made,
      kind: 'region',
      name: inBoth(slug),
      short: slug,
      validFrom: null,
      formerly: null,
      iso: null,
      tile: [0, 0],
      outline: slug,
      ...changes,
    });
  }

  framework(changes: Partial<Framework> = {}): Promise<Framework> {
    const slug = changes.slug ?? this.name('framework');
    return this.insert('frameworks', {
      id: randomUUID(),
      slug,
      position: this.made,
      kind: 'report',
      title: inBoth(slug),
      publisher: null,
      published: null,
      status: 'current',
      ended: null,
      endedNote: null,
      about: null,
      followedBy: [],
      version: 1,
      ...changes,
      formerRhythms: asJson(changes.formerRhythms ?? []),
    });
  }

  recordedAssessment(
    changes: Needs<RecordedAssessment, 'frameworkId' | 'organisationId'>,
  ): Promise<RecordedAssessment> {
    return this.insert('recorded_assessments', {
      id: randomUUID(),
      asOf: '2018-12',
      asOfPrecision: 'month',
      scale: ['begun', 'done'],
      counts: [3, 4],
      source: 'a page',
      isChecked: false,
      ...changes,
    });
  }

  /** In the framework named, or in one that all recommendations of this factory share. */
  async recommendation(changes: Partial<Recommendation> = {}): Promise<Recommendation> {
    const reference = changes.reference ?? this.name('X-').toUpperCase();
    return this.insert('recommendations', {
      id: randomUUID(),
      reference,
      position: this.made,
      frameworkId: changes.frameworkId ?? (await (this.framework_ ??= this.framework())).id,
      addressee: 'national',
      wording: 'verbatim',
      text: inBoth(reference),
      frStatus: 'unofficial',
      quote: null,
      sdg: [],
      themes: [],
      version: 1,
      ...changes,
      related: asJson(changes.related ?? []),
    });
  }

  responsibility(changes: Needs<Responsibility, 'recommendationId' | 'organisationId'>): Promise<Responsibility> {
    const { from = null, until = null, ...others } = changes;
    return this.insert('responsibilities', {
      id: randomUUID(),
      part: 'lead',
      basis: 'proposal',
      fromDay: from,
      untilDay: until,
      standsInForId: null,
      isDemo: false,
      ...others,
    });
  }
}
