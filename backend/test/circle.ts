import { type Evidence } from '../src/evidence/evidence.entity.js';
import { Factory } from './factories.js';
import { type Side, sideOf } from './side.js';
import { TestApp } from './test-app.js';

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
    const app = await TestApp.start();
    const make = new Factory(app.data);
    const side = (kind: Parameters<typeof sideOf>[2]): Promise<Side> => sideOf(app, make, kind);
    const [cso, otherCso] = [await side('civil_society'), await side('civil_society')];
    const [observer, otherObserver] = [await side('independent'), await side('independent')];
    return new Circle(app, make, cso, otherCso, observer, otherObserver, await side('government'));
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
