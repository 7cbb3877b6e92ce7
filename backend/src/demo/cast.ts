import { type Actor, type Member, isMember } from '../core/access/actor.js';
import { type OrganisationKey } from './content/organisations.js';
import { PEOPLE, type PersonKey } from './content/people.js';
import { type DemoPerson } from './content/shape.js';

const KEYS = Object.keys(PEOPLE) as PersonKey[];
const personOf = (key: PersonKey): DemoPerson => PEOPLE[key];

/** Who acts in the stories, once organisations and people have their ids. */
export class Cast {
  constructor(
    private readonly actors: Record<PersonKey, Actor>,
    readonly organisations: Record<OrganisationKey, string>,
  ) {}

  /** @throws when the person belongs to no organisation and so makes no statements. */
  member(key: PersonKey): Member {
    const actor = this.actors[key];
    if (!isMember(actor)) throw new Error(`${key} belongs to no organisation.`);
    return actor;
  }

  lead(organisation: OrganisationKey): Member {
    const key = KEYS.find((one) => personOf(one).organisation === organisation && personOf(one).role === 'lead');
    if (!key) throw new Error(`${organisation} has no lead.`);
    return this.member(key);
  }

  /** Another person of the same organisation than the author; the author where there is nobody else. */
  publisher(author: PersonKey): Member {
    const { organisation } = personOf(author);
    const other = KEYS.find((key) => key !== author && personOf(key).organisation === organisation);
    return this.member(other ?? author);
  }
}
