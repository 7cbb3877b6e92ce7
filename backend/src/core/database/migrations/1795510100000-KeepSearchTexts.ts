import type { MigrationInterface, QueryRunner } from 'typeorm';

const INVOKER = 'SET search_path = public, pg_temp AS';
const DEFINER = 'LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS';

/** A, B, C, D: what counts most first. `areas`: which it was made with. */
const TABLES = `
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE TABLE search_texts (
  recommendation_id uuid NOT NULL,
  reference text NOT NULL DEFAULT '',
  areas text[] NOT NULL DEFAULT '{}',
  words tsvector NOT NULL DEFAULT '',
  CONSTRAINT pk_search_texts PRIMARY KEY (recommendation_id),
  CONSTRAINT fk_search_texts_recommendation_id FOREIGN KEY (recommendation_id) REFERENCES recommendations(id)
);
CREATE INDEX ix_search_texts_words ON search_texts USING gin (words);
CREATE TABLE search_words (
  word text NOT NULL,
  CONSTRAINT pk_search_words PRIMARY KEY (word)
);
CREATE INDEX ix_search_words_word ON search_words USING gin (word gin_trgm_ops);
`;

/** What PostgreSQL's own lists lack, or hold with accents. */
const FILLERS = ['a', 'les', 'leurs', 'cet', 'cette', 'meme', 'ete', 'etre', 'etaient', 'etait', 'chez'].join(', ');

/** Small, without accents, nothing but words; and each word with what French and English inflections have in common. */
const WORDS = `
CREATE FUNCTION plain_words(told text) RETURNS text LANGUAGE sql STABLE STRICT ${INVOKER} $$
  SELECT trim(regexp_replace(unaccent(lower(normalize(told))), '[^[:alnum:]]+', ' ', 'g'))
  $$;
CREATE FUNCTION forms_of(word text) RETURNS SETOF text LANGUAGE sql STABLE AS $$
  SELECT left(word, 60)
  UNION SELECT unnest(ts_lexize('french_stem', left(word, 60)))
  UNION SELECT unnest(ts_lexize('english_stem', left(word, 60)))
  $$;
CREATE FUNCTION is_filler(word text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT word = ANY ('{${FILLERS}}') OR ts_lexize('french_stem', word) = '{}' OR ts_lexize('english_stem', word) = '{}'
  $$;
CREATE FUNCTION in_every_language(told jsonb) RETURNS text LANGUAGE sql IMMUTABLE ${INVOKER} $$
  SELECT string_agg(t.value, ' ') FROM jsonb_each_text(told) t WHERE t.key <> 'original'
  $$;
`;

/** What a place is called besides: in English, in Bambara or Songhay, or in older and longer forms. */
const EXONYMS: Record<string, string> = {
  bamako: 'Bamako',
  kayes: 'Kayi',
  koulikoro: 'Kulikoro',
  sikasso: 'Sikaso',
  segou: 'Segu',
  tombouctou: 'Timbuctoo Timbuctu Tumbutu',
  taoudenit: 'Taoudeni Taoudenni',
  nioro: 'Nioro du Sahel',
};
const OTHER_NAMES = Object.entries(EXONYMS).map(([slug, names]) => `('${slug}', '${names}')`);

/**
 * An area is named where something was promised for it or is said from it; a region is found under the one that it was part of,
 * which it is called after last.
 */
const TOLD = `
CREATE FUNCTION areas_named(recommendation uuid) RETURNS text[] LANGUAGE sql STABLE ${INVOKER} $$
  SELECT coalesce(array_agg(named.area ORDER BY named.area), '{}') FROM (
    SELECT unnest(m.areas) AS area FROM milestones m WHERE m.recommendation_id = recommendation
    UNION SELECT part ->> 'area' FROM indicators i JOIN indicator_values v ON v.indicator_id = i.id, jsonb_array_elements(v.areas) AS part
      WHERE i.recommendation_id = recommendation
    UNION SELECT said.area FROM statements s CROSS JOIN LATERAL (
        SELECT unnest(s.areas) AS area UNION SELECT part ->> 'key' FROM reported_values v, jsonb_array_elements(v.parts) AS part
          WHERE v.statement_id = s.id AND part ->> 'dimension' = 'area') said
      WHERE s.recommendation_id = recommendation AND s.state = 'published' AND s.noun IN ('report', 'assessment')
        AND NOT EXISTS (SELECT FROM statements n WHERE n.supersedes_id = s.id AND n.state = 'published')
  ) named WHERE named.area IS NOT NULL
  $$;
CREATE FUNCTION place_names(area text) RETURNS text LANGUAGE sql STABLE ${INVOKER} $$
  SELECT concat_ws(' ', in_every_language(a.name), a.short, a.iso,
    (SELECT also.names FROM (VALUES ${OTHER_NAMES.join(', ')}) also (slug, names) WHERE also.slug = a.slug))
  FROM areas a WHERE a.slug = area
  $$;
CREATE FUNCTION search_told(recommendation uuid) RETURNS TABLE (weight text, told text) LANGUAGE sql STABLE ${INVOKER} $$
  SELECT 'A', concat_ws(' ', r.reference, replace(r.reference, '-', ''), in_every_language(r.text))
    FROM recommendations r WHERE r.id = recommendation
  UNION ALL SELECT 'B', in_every_language(t.name) FROM recommendations r JOIN themes t ON t.slug = ANY (r.themes) WHERE r.id = recommendation
  UNION ALL SELECT 'B', place_names(area) FROM unnest(areas_named(recommendation)) AS area
  UNION ALL SELECT 'C', r.quote FROM recommendations r WHERE r.id = recommendation
  UNION ALL SELECT 'C', concat_ws(' ', o.slug, in_every_language(o.name),
      (SELECT string_agg(in_every_language(n.name), ' ') FROM organisation_names n WHERE n.organisation_id = o.id))
    FROM organisations o WHERE o.id IN (SELECT d.organisation_id FROM responsibilities d WHERE d.recommendation_id = recommendation)
  UNION ALL SELECT 'D', concat_ws(' ', in_every_language(f.title), f.publisher) FROM recommendations r
    JOIN frameworks f ON f.id = r.framework_id OR r.related @> jsonb_build_array(jsonb_build_object('framework', f.slug)) WHERE r.id = recommendation
  UNION ALL SELECT 'D', place_names(a.formerly) FROM areas a WHERE a.slug = ANY (areas_named(recommendation)) AND a.formerly IS NOT NULL
  $$;
CREATE FUNCTION search_lexemes(recommendation uuid) RETURNS tsvector LANGUAGE sql STABLE ${INVOKER} $$
  WITH placed AS MATERIALIZED (
    SELECT t.weight, w.word, row_number() OVER (ORDER BY t.part, w.place) + t.part AS place
    FROM search_told(recommendation) WITH ORDINALITY AS t (weight, told, part),
      regexp_split_to_table(plain_words(t.told), ' ') WITH ORDINALITY AS w (word, place)
    WHERE w.word <> ''
  ), formed AS MATERIALIZED (SELECT d.word, form FROM (SELECT DISTINCT p.word FROM placed p) d, forms_of(d.word) AS form)
  SELECT coalesce(string_agg(format('''%s'':%s%s', f.form, least(p.place, 16383), p.weight), ' '), '')::tsvector
  FROM placed p JOIN formed f ON f.word = p.word
  $$;
`;

/**
 * What was asked, as a query: all words but those that only hold a sentence together. A word is found whole, inflected, or as a
 * beginning; parts that a hyphen joins (PD-N2) side by side; and one that stands nowhere, as those that look most like it.
 */
const ASKED = `
CREATE FUNCTION look_alikes(asked text) RETURNS tsquery LANGUAGE sql STABLE ${INVOKER} $$
  SELECT string_agg(format('''%s''', form), ' | ')::tsquery FROM (
    SELECT s.word, s.nearness, max(s.nearness) OVER () AS best FROM (
      SELECT w.word, similarity(w.word, asked) AS nearness FROM search_words w WHERE w.word % asked
    ) s WHERE s.nearness >= 0.39 AND EXISTS (SELECT FROM search_texts t WHERE t.words @@ format('''%s''', s.word)::tsquery)
  ) near, forms_of(near.word) AS form WHERE near.nearness >= near.best - 0.05
  $$;
CREATE FUNCTION search_term(word text) RETURNS tsquery LANGUAGE plpgsql STABLE ${INVOKER}
  $$ DECLARE parts text[] := string_to_array(plain_words(word), ' '); term tsquery; BEGIN
    SELECT string_agg(format('(%s%s)', (SELECT string_agg(format('''%s''', form), ' | ') FROM forms_of(p.part) AS form),
        CASE WHEN p.place = cardinality(parts) AND (p.place > 1 OR length(p.part) > 2) THEN format(' | ''%s'':*', left(p.part, 60)) END),
      ' <-> ' ORDER BY p.place)::tsquery
      INTO term FROM unnest(parts) WITH ORDINALITY AS p (part, place);
    IF cardinality(parts) > 1 OR length(parts[1]) < 4 OR EXISTS (SELECT FROM search_texts t WHERE t.words @@ term) THEN RETURN term; END IF;
    RETURN coalesce(look_alikes(left(parts[1], 60)), term);
  END $$;
CREATE FUNCTION search_query(asked text[]) RETURNS tsquery LANGUAGE sql STABLE ${INVOKER} $$
  SELECT string_agg(format('(%s)', search_term(w.word)), ' & ')::tsquery
  FROM (SELECT a.word, is_filler(plain_words(a.word)) AS is_filler, bool_and(is_filler(plain_words(a.word))) OVER () AS are_all
    FROM unnest(asked) AS a (word) WHERE plain_words(a.word) <> '') w
  WHERE w.are_all OR NOT w.is_filler
  $$;
`;

/** Whoever changes something of the same recommendation at the same moment waits, and reads what the other changed. */
const KEEP = `
CREATE FUNCTION keep_search(recommendation uuid) RETURNS void ${DEFINER}
  $$ BEGIN
    INSERT INTO search_texts (recommendation_id) VALUES (recommendation) ON CONFLICT DO NOTHING;
    PERFORM FROM search_texts t WHERE t.recommendation_id = recommendation FOR UPDATE;
    UPDATE search_texts t SET (reference, areas, words) = (
        SELECT replace(plain_words(r.reference), ' ', ''), areas_named(r.id), search_lexemes(r.id) FROM recommendations r WHERE r.id = recommendation)
      WHERE t.recommendation_id = recommendation;
    INSERT INTO search_words (word) SELECT DISTINCT w.word FROM search_told(recommendation) t, regexp_split_to_table(plain_words(t.told), ' ') AS w (word)
      WHERE length(w.word) BETWEEN 4 AND 60 AND w.word !~ '[0-9]' ORDER BY w.word ON CONFLICT DO NOTHING;
  END $$;
CREATE FUNCTION keep_search_of_places(recommendation uuid) RETURNS void ${DEFINER}
  $$ BEGIN
    IF EXISTS (SELECT FROM search_texts t WHERE t.recommendation_id = recommendation AND t.areas = areas_named(recommendation)) THEN RETURN; END IF;
    PERFORM keep_search(recommendation);
  END $$;
CREATE FUNCTION rebuild_search() RETURNS void ${DEFINER}
  $$ BEGIN
    DELETE FROM search_words;
    PERFORM keep_search(r.id) FROM (SELECT id FROM recommendations ORDER BY id OFFSET 0) r;
  END $$;
REVOKE EXECUTE ON FUNCTION keep_search, keep_search_of_places, rebuild_search FROM PUBLIC;
ALTER TABLE search_texts ENABLE ROW LEVEL SECURITY;
ALTER TABLE search_words ENABLE ROW LEVEL SECURITY;
CREATE POLICY search_texts_read ON search_texts FOR SELECT TO parole_app, parole_task USING (true);
CREATE POLICY search_words_read ON search_words FOR SELECT TO parole_app, parole_task USING (true);
GRANT SELECT ON search_texts, search_words TO parole_app, parole_task;
`;

const OF_RESPONSIBLE = (organisation: string): string =>
  `SELECT d.recommendation_id FROM responsibilities d WHERE d.organisation_id IN (${organisation})`;
const OF_BOTH = 'SELECT OLD.recommendation_id UNION SELECT NEW.recommendation_id';

/** What a text is made of: when which of it changes, the texts of which recommendations are made anew. */
const MADE_OF: [table: string, on: string, recommendations: string, keep?: string][] = [
  ['recommendations', 'INSERT OR UPDATE OF reference, text, quote, themes, related, framework_id', 'SELECT NEW.id'],
  ['themes', 'INSERT OR UPDATE OF name', 'SELECT r.id FROM recommendations r WHERE NEW.slug = ANY (r.themes)'],
  [
    'frameworks',
    'INSERT OR UPDATE OF title, publisher',
    `SELECT r.id FROM recommendations r
     WHERE r.framework_id = NEW.id OR r.related @> jsonb_build_array(jsonb_build_object('framework', NEW.slug))`,
  ],
  ['organisations', 'UPDATE OF name, slug', OF_RESPONSIBLE('NEW.id')],
  ['organisation_names', 'INSERT OR UPDATE OR DELETE', OF_RESPONSIBLE('OLD.organisation_id, NEW.organisation_id')],
  ['responsibilities', 'INSERT OR UPDATE OR DELETE', OF_BOTH],
  [
    'areas',
    'INSERT OR UPDATE OF name, short, iso, formerly',
    `SELECT t.recommendation_id FROM search_texts t
     WHERE t.areas && ARRAY(SELECT a.slug FROM areas a WHERE NEW.slug IN (a.slug, a.formerly))`,
  ],
  ['milestones', 'INSERT OR DELETE OR UPDATE OF areas, recommendation_id', OF_BOTH, 'keep_search_of_places'],
  [
    'indicator_values',
    'INSERT OR UPDATE OR DELETE',
    'SELECT i.recommendation_id FROM indicators i WHERE i.id IN (OLD.indicator_id, NEW.indicator_id)',
    'keep_search_of_places',
  ],
  [
    'statements',
    'INSERT OR UPDATE OF state',
    `SELECT NEW.recommendation_id WHERE NEW.state = 'published' AND NEW.noun IN ('report', 'assessment')`,
    'keep_search_of_places',
  ],
];
const trigger = ([table, on, recommendations, keep = 'keep_search']: (typeof MADE_OF)[number]): string => `
CREATE FUNCTION keep_search_of_${table}() RETURNS trigger ${DEFINER}
  $$ BEGIN
    PERFORM ${keep}(made.id) FROM (SELECT DISTINCT m.id FROM (${recommendations}) m (id) WHERE m.id IS NOT NULL ORDER BY m.id OFFSET 0) made;
    RETURN NULL;
  END $$;
CREATE TRIGGER keep_search AFTER ${on} ON ${table} FOR EACH ROW EXECUTE FUNCTION keep_search_of_${table}();
`;
/** What is found changes with names and values that no list tells otherwise. */
const COUNTED = `
CREATE TRIGGER count_change AFTER INSERT OR UPDATE OR DELETE ON search_texts FOR EACH ROW EXECUTE FUNCTION count_change();
`;

/** One text for each recommendation, kept by the database, in which search looks. */
export class KeepSearchTexts1795510100000 implements MigrationInterface {
  name = 'KeepSearchTexts1795510100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, WORDS, TOLD, ASKED, KEEP, ...MADE_OF.map(trigger), COUNTED]) await runner.query(part);
    await runner.query('SELECT rebuild_search()');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table] of MADE_OF) await runner.query(`DROP FUNCTION keep_search_of_${table} CASCADE`);
    await runner.query(`
      DROP FUNCTION rebuild_search, keep_search_of_places, keep_search, search_query, search_term, look_alikes, search_lexemes,
        search_told, place_names, areas_named, in_every_language, is_filler, forms_of, plain_words;
      DROP TABLE search_words, search_texts;
      DROP EXTENSION pg_trgm`);
  }
}
