-- Full-text index of live articles. Words come prepared from lib/search-terms.ts, hence 'simple'.
CREATE TABLE live_search (
	article_id integer PRIMARY KEY,
	locale text NOT NULL,
	vector tsvector NOT NULL
);
--> statement-breakpoint
CREATE INDEX live_search_vector ON live_search USING gin (vector);
