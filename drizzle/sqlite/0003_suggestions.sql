CREATE INDEX `live_authors_name` ON `live_authors` (`locale`,`name`,`slug`);--> statement-breakpoint
CREATE INDEX `live_sections_name` ON `live_sections` (`locale`,`name`,`slug`);--> statement-breakpoint
CREATE INDEX `live_tags_name` ON `live_tags` (`locale`,`name`,`slug`);--> statement-breakpoint
-- Words of live headlines, prepared as in 0001_search, each behind its locale of two letters: the language and one to
-- four letters have entries of their own. Where there are articles already, `news live rebuild` fills it.
CREATE VIRTUAL TABLE live_headlines USING fts5(
	words,
	content='', contentless_delete=1, detail=none, prefix='3 4 5 6',
	tokenize="unicode61 remove_diacritics 2"
);
