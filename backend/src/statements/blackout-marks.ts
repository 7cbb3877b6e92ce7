/** Where words of a statement were blacked out, as everybody may know; newest first. */
export const blackoutMarksOf = (statement: string): string => `
SELECT jsonb_build_object('category', b.category, 'on', b.on_day) FROM statement_blackouts b
WHERE b.statement_id = ${statement}.id ORDER BY b.on_day DESC, b.blackout_id`;

export const BLACKOUT_MARKS = blackoutMarksOf('s');
