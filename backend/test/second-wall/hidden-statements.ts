import { randomUUID } from 'node:crypto';
import { type Statement } from '../../src/statements/statement.entity.js';
import { type Plant } from './canaries.js';
import { carry } from './cargo.js';
import { framedBy, type Ground, saidBy } from './ground.js';
import { type Party } from './party.js';
import { type Planter } from './planter.js';
import { accountOf, isOf } from './who.js';

const UNPUBLISHED = ['draft', 'submitted', 'returned'] as const;
type Unpublished = (typeof UNPUBLISHED)[number];

/** What a party has not published, in every state, and what stands under it. */
export async function hideStatements(planter: Planter, ground: Ground, party: Party, theirs: Party): Promise<void> {
  const statements = new HiddenStatements(planter, ground, party);
  for (const state of UNPUBLISHED) {
    await statements.say(state);
    await statements.answer(theirs, state);
  }
  await statements.respond();
  await statements.restrict();
}

class HiddenStatements {
  private readonly authorId: string;
  private readonly leadId: string;

  constructor(
    private readonly planter: Planter,
    private readonly ground: Ground,
    private readonly party: Party,
  ) {
    this.authorId = accountOf(party.member);
    this.leadId = accountOf(party.lead);
  }

  /** A report and an assessment, with evidence; the report also tells all it can, and was sent back. */
  async say(state: Unpublished): Promise<void> {
    const { make } = this.planter;
    const said = { ...this.said, authorId: this.authorId, state, judgement: 'full' } as const;
    const text = (noun: string): string => this.word(`${state} ${noun}`);
    const report = await make.report({ ...said, period: '2026-Q4', text: text('report') });
    this.mark(`${state} report`, report);
    const assessment = await make.assessment({ ...said, ...this.appraisal(state), text: text('assessment') });
    this.mark(`${state} assessment`, assessment);
    await this.judge(state);
    const proof = { authorId: this.authorId, url: `https://${this.word('address').toLowerCase()}.test/` };
    const under = async ({ id: statementId }: Statement, level: 'public' | 'shared') => {
      const caption = this.word('caption');
      this.mark('evidence under a draft', await make.evidence({ ...proof, statementId, level, caption }));
    };
    await under(report, 'public');
    await under(assessment, 'shared');
    const ground = await make.ground({ statementId: assessment.id, reportId: this.ground.report });
    this.mark('what a draft rests on', ground);
    const mark = (id: string): object => this.mark(`what a ${state} report tells`, { id });
    await carry(make, this.ground, report, this.word, mark);
    await this.sendBack(report);
  }

  /** How it sees a milestone, and the framework as a whole. */
  private async judge(state: Unpublished): Promise<void> {
    const { make } = this.planter;
    for (const [noun, about] of [
      ['milestone', { milestoneId: this.ground.milestone.id }],
      ['framework', framedBy(this.ground)],
    ] as const) {
      const said = { ...this.said, authorId: this.authorId, state, judgement: 'full', ...about } as const;
      const text = this.word(`${state} assessment of a ${noun}`);
      const row = await make.assessment({ ...said, ...this.appraisal(state), text });
      this.mark(`${state} assessment of a ${noun}`, row);
    }
  }

  private appraisal(state: Unpublished) {
    return {
      ...({ effect: 'worsened', confidence: 'low' } as const),
      ...{ confidenceWhy: this.word(`why so sure, ${state}`), differsBecause: this.word(`why it differs, ${state}`) },
    };
  }

  /** What it objects to others, and replies to them. */
  async answer({ published }: Party, state: Unpublished): Promise<void> {
    const { make } = this.planter;
    const said = { ...this.said, authorId: this.authorId, state };
    const text = (noun: string): string => this.word(`${state} ${noun}`);
    const objects = { ...said, answersId: published.id, text: text('objection') };
    this.mark(`${state} objection`, await make.objection(objects));
    const replies = { ...said, answersId: this.party.objection.id, text: text('reply') };
    this.mark(`${state} reply`, await make.reply(replies));
    const rights = { ...said, answersId: published.id, text: text('reply to a judgement') };
    this.mark(`${state} reply to a judgement`, await make.reply(rights));
  }

  async respond(): Promise<void> {
    const response = { ...this.said, authorId: this.leadId, state: 'draft', answer: 'rejected' } as const;
    const supersedesId = this.party.response?.id ?? null;
    const text = this.word('draft response');
    this.mark('draft response', await this.planter.make.response({ ...response, supersedesId, text }));
  }

  /** Under what is published there is also what the party keeps, and it rests on that. */
  async restrict(): Promise<void> {
    const { make } = this.planter;
    const { id: statementId } = this.party.published;
    const kept = { authorId: this.authorId, statementId, caption: this.word('restricted') };
    const evidence = this.mark('restricted evidence', await make.evidence({ ...kept, level: 'restricted' }));
    this.mark('restricted ground', await make.ground({ statementId, evidenceId: evidence.id }));
  }

  private async sendBack({ id }: Statement): Promise<void> {
    const remarks = JSON.stringify([{ at: 'text', quote: this.word('quoted'), remark: this.word('placed remark') }]);
    const said = { remark: this.word('remark'), remarks, returned_at: new Date() };
    const row = { id: randomUUID(), statement_id: id, returned_by_id: this.leadId, ...said };
    await this.planter.make.insert('statement_returns', row);
    this.mark('return', row);
  }

  private get said() {
    return saidBy(this.ground, this.party.organisation);
  }

  private readonly word: Plant = (where) => {
    const { organisation } = this.party;
    return this.planter.plant(`${organisation.slug}: ${where}`, isOf(organisation));
  };

  private mark<Row extends { id: string }>(where: string, row: Row): Row {
    return this.planter.mark(where, row, isOf(this.party.organisation));
  }
}
