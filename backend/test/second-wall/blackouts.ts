import { randomUUID } from 'node:crypto';
import { dayAgo, daysAgo } from '../factories.js';
import { type Party } from './party.js';
import { type Planter } from './planter.js';
import { accountOf, isEditor, type Somebody } from './who.js';

/** Words that an editor asks another one to black out: that they endanger somebody is for editors alone. */
export async function wishBlackOut(planter: Planter, { organisation, published }: Party, editor: Somebody) {
  const wish = planter.mark('wish to black out', { id: randomUUID() }, isEditor);
  await planter.insert('blackouts', {
    ...{ ...wish, statement_id: published.id, category: 'identity_protected' },
    words: [planter.plant(`${organisation.slug}: word that endangers`, isEditor)],
    asked_by_id: accountOf(editor),
  });
}

/** Everybody reads that something was blacked out, and editors by whom. */
export async function blackOut(planter: Planter, { published }: Party, editor: Somebody): Promise<void> {
  const [id, decided] = [randomUUID(), accountOf(editor)];
  const said = { statement_id: published.id, category: 'identity_protected' };
  await planter.insert('blackouts', {
    ...{ ...said, id, state: 'done', asked_by_id: decided, decided_by_id: decided, decided_at: daysAgo(1) },
  });
  await planter.insert('statement_blackouts', { ...said, blackout_id: id, on_day: dayAgo(1) });
}
