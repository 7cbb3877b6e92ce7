import { type CreateAssessment, type OwnAssessment, type Problem } from '@parole-tenue/contract';
import { dayAgo } from './factories.js';
import { type Side } from './side.js';
import { type Browser } from './test-app.js';

export const REASONS =
  'À Mopti, aucun des centres annoncés n’a ouvert ; à Ségou, un seul accueille des jeunes, sans matériel.';

/** What an assessor sends of a recommendation: complete, unless it says otherwise. */
export const assessmentOn = (recommendation: string, changes: Partial<CreateAssessment> = {}): CreateAssessment => ({
  about: { noun: 'recommendation', id: recommendation },
  judgement: 'minimum',
  effect: null,
  confidence: 'medium',
  confidenceWhy: 'Deux cercles sur trois visités.',
  guidance: {},
  differsBecause: '',
  language: 'fr',
  reasons: REASONS,
  areas: [],
  asOf: dayAgo(1),
  grounds: { reports: [], evidence: [] },
  ...changes,
});

export const assessmentStep = (
  who: Browser,
  { id, version }: Pick<OwnAssessment, 'id' | 'version'>,
  name: string,
  body?: object,
) => who.send<OwnAssessment & Problem>('POST', `/api/assessments/${id}/${name}`, { version, body });

/** Drafted and sent in by the member. */
export async function sentIn({ member }: Side, body: CreateAssessment): Promise<OwnAssessment> {
  const { body: draft } = await member.browser.put<OwnAssessment>('assessments', body);
  return (await assessmentStep(member.browser, draft, 'submission')).body;
}

/** The whole way, from the member's draft to what everybody reads. */
export async function assessed(side: Side, body: CreateAssessment): Promise<OwnAssessment> {
  const { status, body: published } = await assessmentStep(side.lead.browser, await sentIn(side, body), 'publication');
  if (status !== 200) throw new Error(JSON.stringify(published));
  return published;
}
