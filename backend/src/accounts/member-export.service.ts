import { type Language } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { csvOf } from '../core/http/csv.js';
import { JournalService } from '../core/journal/journal.service.js';
import { type MemberRow, MembersRepository } from './members.repository.js';

const HEADS: Record<Language, string[]> = {
  fr: ['Nom', 'Adresse électronique', 'Rôle', 'Depuis le', 'Second facteur', 'État'],
  en: ['Name', 'E-mail', 'Role', 'Since', 'Second factor', 'State'],
};

const WORDS: Record<Language, Record<MemberRow['role'] | 'yes' | 'no' | 'active' | 'suspended', string>> = {
  fr: { member: 'membre', lead: 'responsable', yes: 'oui', no: 'non', active: 'actif', suspended: 'suspendu' },
  en: { member: 'member', lead: 'lead', yes: 'yes', no: 'no', active: 'active', suspended: 'suspended' },
};

/** The own people as a table. That it was taken stands in the journal. */
@Injectable()
export class MemberExportService {
  constructor(
    private readonly members: MembersRepository,
    private readonly journal: JournalService,
  ) {}

  async export(actor: Member, language: Language): Promise<string> {
    const rows = await this.members.findVisible(actor);
    await this.journal.record(actor, { noun: 'member', id: actor.organisationId, verb: 'export' });
    return csvOf([HEADS[language], ...rows.map((row) => cellsOf(row, WORDS[language]))], language);
  }
}

function cellsOf(row: MemberRow, words: (typeof WORDS)[Language]): string[] {
  const { name, email, role, joinedOn, hasFactor, isSuspended } = row;
  const state = isSuspended ? words.suspended : words.active;
  return [name, email, words[role], joinedOn, hasFactor ? words.yes : words.no, state];
}
