import { randomUUID } from 'node:crypto';
import { type Statement } from '../../src/statements/statement.entity.js';
import { type Plant } from './canaries.js';
import { carry } from './cargo.js';
import { type Ground, saidBy } from './ground.js';
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
    const assessment = await make.assessment({ ...said, text: text('assessment') });
    this.mark(`${state} assessment`, assessment);
    const proof = { authorId: this.authorId, url: `https://${this.word('address').toLowerCase()}.test/` };
    const under = async ({ id: statementId }: Statement, level: 'public' | 'shared') => {
      const caption = this.word('caption');
      this.mark('evidence under a draft', await make.evidence({ ...proof, statementId, level, caption }));
    };
    await under(report, 'public');
    await under(assessment, 'shared');
    const mark = (id: string): object => this.mark(`what a ${state} report tells`, { id });
    await carry(make, this.ground, report, this.word, mark);
    await this.sendBack(report);
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
  }

  async respond(): Promise<void> {
    const response = { ...this.said, authorId: this.leadId, state: 'draft', answer: 'rejected' } as const;
    const supersedesId = this.party.response?.id ?? null;
    const text = this.word('draft response');
    this.mark('draft response', await this.planter.make.response({ ...response, supersedesId, text }));
  }

  /** Under what is published there is also what the party keeps. */
  async restrict(): Promise<void> {
    const { authorId, party } = this;
    const kept = { authorId, statementId: party.published.id, caption: this.word('restricted') };
    this.mark('restricted evidence', await this.planter.make.evidence({ ...kept, level: 'restricted' }));
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

  private mark(where: string, row: { id: string }): object {
    return this.planter.mark(where, row, isOf(this.party.organisation));
  }
}
