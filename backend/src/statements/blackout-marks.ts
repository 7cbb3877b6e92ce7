/** Where words of statement `s` were blacked out, as everybody may know; newest first. */
export const BLACKOUT_MARKS = `
SELECT jsonb_build_object('category', b.category, 'on', b.on_day) FROM statement_blackouts b
WHERE b.statement_id = s.id ORDER BY b.on_day DESC, b.blackout_id`;
