import { isDeepStrictEqual } from 'node:util';
import {
  type ChangeFramework,
  type ChangeReportingPeriod,
  type FrameworkDetail,
  type Period,
  PERIOD_PATTERN,
  type ReportingPeriod,
  windowOf,
  withRhythm,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { toTranslated } from '../core/http/new-translated.dto.js';
import { sentFields } from '../core/http/sent-fields.js';
import { today } from '../core/http/validators.js';
import { JournalService } from '../core/journal/journal.service.js';
import { InvalidInput, refuseFaults, Stale } from '../core/problems/problems.js';
import { lifeFaults, periodFaults } from './framework.rules.js';
import { FrameworkChangesRepository, type HeldFramework } from './framework-changes.repository.js';
import { FrameworksService } from './frameworks.service.js';
import { toPeriod } from './reporting-periods.js';

/** The life of frameworks, and when reports under them are taken. What was said under an ended one stays as it was. */
@Injectable()
export class FrameworkRegister {
  constructor(
    private readonly changes: FrameworkChangesRepository,
    private readonly frameworks: FrameworksService,
    private readonly journal: JournalService,
  ) {}

  /** @throws Absent, Stale, InvalidInput */
  async change(actor: Actor, slug: string, version: number, sent: ChangeFramework): Promise<FrameworkDetail> {
    const framework = await this.changes.getForChange(slug);
    if (framework.version !== version) throw new Stale(await this.frameworks.get(slug));
    const changed = { ...framework, ...changesOf(framework, sent) };
    refuseFaults(lifeFaults(changed, await this.changes.findFollowers(slug, changed.followedBy)));
    if (isDeepStrictEqual(changed, framework)) return this.frameworks.get(slug);
    changed.version = version + 1;
    await this.changes.save(changed);
    await this.record(actor, framework, 'change', registered(framework), registered(changed));
    return this.frameworks.get(slug);
  }

  /** Changing nothing makes no new version. @throws Absent, Stale, InvalidInput */
  async changePeriod(
    actor: Actor,
    slug: string,
    { period, version }: { period: Period; version: number },
    sent: ChangeReportingPeriod,
  ): Promise<ReportingPeriod> {
    const framework = await this.changes.getForChange(slug);
    if (!PERIOD_PATTERN.test(period)) throw new InvalidInput([{ path: 'period', code: 'format' }]);
    const kept = await this.changes.findPeriod(framework.id, period);
    const windows = kept ? { [period]: kept } : {};
    const before = toPeriod(period, windows, today());
    if (before.version !== version) throw new Stale(before);
    const days = { ...windowOf(period, { windows }), ...sentFields(sent) };
    refuseFaults(periodFaults(period, { ...framework, windows }, days, today()));
    const { opensOn, closesOn } = days;
    if (opensOn === before.opensOn && closesOn === before.closesOn) return before;
    const after = { opensOn, closesOn, version: version + 1 };
    await this.changes.savePeriod(framework.id, period, after);
    await this.record(actor, framework, 'set_period', kept && { period, ...kept }, { period, ...after });
    return toPeriod(period, { [period]: after }, today());
  }

  private record(
    actor: Actor,
    { id }: HeldFramework,
    verb: string,
    before: object | null,
    after: object,
  ): Promise<void> {
    return this.journal.record(actor, { noun: 'framework', id, verb, before, after });
  }
}

function changesOf(framework: HeldFramework, sent: ChangeFramework): Partial<HeldFramework> {
  const { title, about, endedNote, rhythm, ...rest } = sentFields(sent);
  return {
    ...rest,
    ...(rhythm && withRhythm(framework, rhythm, today())),
    ...(title && { title: toTranslated(title, framework.title) }),
    ...(about !== undefined && { about: about && toTranslated(about, framework.about) }),
    ...(endedNote !== undefined && { endedNote: endedNote && toTranslated(endedNote, framework.endedNote) }),
  };
}

function registered({ id: _, slug: __, ...framework }: HeldFramework): object {
  return framework;
}
