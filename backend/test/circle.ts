import { type Evidence } from '../src/evidence/evidence.entity.js';
import { type Factory } from './factories.js';
import { appWith, type Side } from './side.js';
import { type TestApp } from './test-app.js';

/** Whose evidence it is, who may come to read it, and an application that all of them use. */
export class Circle {
  private constructor(
    readonly app: TestApp,
    readonly make: Factory,
    readonly cso: Side,
    readonly otherCso: Side,
    readonly observer: Side,
    readonly otherObserver: Side,
    readonly ministry: Side,
  ) {}

  static async start(): Promise<Circle> {
    const { app, make, cso, otherCso, observer, otherObserver, ministry } = await appWith({
      cso: 'civil_society',
      otherCso: 'civil_society',
      observer: 'independent',
      otherObserver: 'independent',
      ministry: 'government',
    });
    return new Circle(app, make, cso, otherCso, observer, otherObserver, ministry);
  }

  /** Restricted evidence of the CSO that stands alone, about a recommendation of its own. */
  async piece(changes: Partial<Evidence> = {}) {
    const { id: recommendationId, reference } = await this.make.recommendation();
    const { organisationId, member } = this.cso;
    const ours = { recommendationId, organisationId, authorId: member.account.id };
    const { id } = await this.make.evidence({ ...ours, level: 'restricted', ...changes });
    return { id, url: `/api/evidence/${id}`, recommendationId, reference };
  }
}
