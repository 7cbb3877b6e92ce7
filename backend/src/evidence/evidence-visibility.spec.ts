import { type OrganisationKind, type Role, type VisibilityLevel } from '@parole-tenue/contract';
import { type Actor } from '../core/access/actor.js';
import { evidenceVisibleTo, levelsReadableBy } from './evidence-visibility.js';

const somebody = (role: Role, organisationKind: OrganisationKind | null): Actor => ({
  ...{ role, organisationKind, accountId: 'me', organisationId: organisationKind && 'ours' },
});

describe('evidence of others', () => {
  it.each<[string, Actor | null, VisibilityLevel[]]>([
    ['a visitor', null, ['public']],
    ['an editor', somebody('editor', null), ['public']],
    ['an administrator', somebody('administrator', null), ['public']],
    ['a ministry', somebody('lead', 'government'), ['public']],
    ['civil society', somebody('member', 'civil_society'), ['public', 'shared']],
    ['a donor', somebody('member', 'donor'), ['public', 'shared']],
    ['an observer', somebody('lead', 'independent'), ['public', 'shared']],
  ])('is read by %s at these levels', (_, actor, levels) => {
    expect(levelsReadableBy(actor)).toEqual(levels);
  });
});

it('numbers its two parameters from the one asked for, and asks for nothing of a visitor’s own', () => {
  const { condition, parameters } = evidenceVisibleTo(null, 3);
  expect(condition.match(/\$\d+/g)?.every((parameter) => ['$3', '$4'].includes(parameter))).toBe(true);
  expect(parameters).toEqual([null, ['public']]);
});
