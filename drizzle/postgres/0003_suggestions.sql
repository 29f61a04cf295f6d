CREATE INDEX "live_authors_name" ON "live_authors" USING btree ("locale","name","slug");--> statement-breakpoint
CREATE INDEX "live_sections_name" ON "live_sections" USING btree ("locale","name","slug");--> statement-breakpoint
CREATE INDEX "live_tags_name" ON "live_tags" USING btree ("locale","name","slug");--> statement-breakpoint
-- Words of live headlines, prepared as in 0001_search. Where there are articles already, `news live rebuild`
-- fills it.
CREATE TABLE live_headlines (
	article_id integer PRIMARY KEY,
	locale text NOT NULL,
	vector tsvector NOT NULL
);
--> statement-breakpoint
CREATE INDEX live_headlines_vector ON live_headlines USING gin (vector);
