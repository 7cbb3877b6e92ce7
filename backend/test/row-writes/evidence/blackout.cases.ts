import { there } from './ground.js';
import { type Cases, lead, member, values } from './writing.js';

/** Words that endanger somebody, blacked out. */
export const BLACKOUTS: Cases = {
  refused: [
    [
      'words, blacked out by a member',
      member,
      () => `SELECT black_out(gen_random_uuid(), '${there.ids.report}', ARRAY['Awa'], 'identity_protected')`,
      'black_out: A lead blacks out',
    ],
    [
      'words of others, blacked out by a lead',
      lead,
      () => `SELECT black_out(gen_random_uuid(), '${there.ids.theirReport}', ARRAY['Awa'], 'identity_protected')`,
      'black_out: A lead blacks out',
    ],
    [
      'words of a draft, blacked out',
      lead,
      () => `SELECT black_out(gen_random_uuid(), '${there.ids.draft}', ARRAY['Awa'], 'identity_protected')`,
      'black_out: A lead blacks out',
    ],
    [
      'words, blacked out by an editor at once',
      () => there.editor,
      () => `SELECT black_out(gen_random_uuid(), '${there.ids.report}', ARRAY['Awa'], 'identity_protected')`,
      'black_out: A lead blacks out',
    ],
    [
      'words, blacked out by the editor who asked',
      () => there.editor,
      () => `SELECT decide_blackout('${there.ids.blackout}', true)`,
      'decide_blackout: Two editors',
    ],
    [
      'words, blacked out by a lead who decides for editors',
      lead,
      () => `SELECT decide_blackout('${there.ids.blackout}', true)`,
      'decide_blackout: Two editors',
    ],
    [
      'words, blacked out past those who ask first',
      () => there.second,
      () =>
        `SELECT apply_blackout('${there.ids.blackout}', '${there.ids.report}', ARRAY['Awa Diarra'], 'identity_protected')`,
      'EXECUTE ON FUNCTION apply_blackout',
    ],
    [
      'a wish to black out, in another’s name',
      () => there.second,
      values('blackouts', () => ({
        statement_id: there.ids.report,
        category: 'identity_protected',
        words: '{Awa}',
        asked_by_id: there.editor.account.id,
      })),
      'blackouts_add',
    ],
    [
      'a wish to black out, by a lead',
      lead,
      values('blackouts', () => ({
        statement_id: there.ids.report,
        category: 'identity_protected',
        words: '{Awa}',
        asked_by_id: there.cso.lead.account.id,
      })),
      'blackouts_add',
    ],
    [
      'words of a finding of others, blacked out by a lead',
      lead,
      () =>
        `SELECT black_out_finding(gen_random_uuid(), '${there.ids.foundPublicly}', ARRAY['Awa'], 'identity_protected')`,
      'black_out_finding: A lead blacks out',
    ],
    [
      'words of a draft of a finding, blacked out',
      () => there.observer.lead,
      () => `SELECT black_out_finding(gen_random_uuid(), '${there.ids.finding}', ARRAY['Awa'], 'identity_protected')`,
      'black_out_finding: A lead blacks out',
    ],
    [
      'words of a finding, blacked out by an editor at once',
      () => there.editor,
      () =>
        `SELECT black_out_finding(gen_random_uuid(), '${there.ids.foundPublicly}', ARRAY['Awa'], 'identity_protected')`,
      'black_out_finding: A lead blacks out',
    ],
    [
      'words of a finding that is not for everybody, blacked out by a second editor',
      () => there.second,
      () => `SELECT decide_blackout('${there.ids.wishForFew}', true)`,
      'decide_blackout: Two editors',
    ],
    [
      'words of a finding, blacked out past those who ask first',
      () => there.second,
      () =>
        `SELECT apply_finding_blackout('${there.ids.wishInFinding}', '${there.ids.foundPublicly}', ARRAY['Awa'], 'identity_protected')`,
      'EXECUTE ON FUNCTION apply_finding_blackout',
    ],
    [
      'a wish to black out words of a finding that is not for everybody',
      () => there.editor,
      values('blackouts', () => ({
        verification_id: there.ids.foundForFew,
        category: 'identity_protected',
        words: '{Awa}',
        asked_by_id: there.editor.account.id,
      })),
      'blackouts_add',
    ],
    [
      'a mark in a finding, taken away',
      () => there.observer.lead,
      () => `DELETE FROM verification_blackouts`,
      'DELETE ON verification_blackouts',
    ],
    [
      'a mark of words that were blacked out, taken away',
      () => there.editor,
      () => `DELETE FROM statement_blackouts`,
      'DELETE ON statement_blackouts',
    ],
  ],
  allowed: [
    [
      'words of the own organisation, blacked out by its lead',
      lead,
      () => `SELECT black_out(gen_random_uuid(), '${there.ids.report}', ARRAY['Awa Diarra'], 'identity_protected')`,
    ],
    [
      'words of the own organisation’s finding, blacked out by its lead',
      () => there.observer.lead,
      () =>
        `SELECT black_out_finding(gen_random_uuid(), '${there.ids.foundForFew}', ARRAY['Awa Diarra'], 'identity_protected')`,
    ],
    [
      'words of a finding that everybody reads, blacked out by a second editor',
      () => there.second,
      () => `SELECT decide_blackout('${there.ids.wishInFinding}', true)`,
    ],
    [
      'words, blacked out by a second editor',
      () => there.second,
      () => `SELECT decide_blackout('${there.ids.blackout}', true)`,
    ],
  ],
};
