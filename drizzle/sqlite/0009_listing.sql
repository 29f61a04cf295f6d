CREATE TABLE `listings` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`place` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`headline` text NOT NULL,
	`slug` text NOT NULL,
	`sections` text NOT NULL,
	`bylines` text NOT NULL,
	`shown_at` integer,
	`hash` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `listings_place` ON `listings` (`place`,`article_id`);--> statement-breakpoint
-- By what each article is found in the desk's list: words and marks that domain/articles/listing-terms.ts has prepared, so
-- the tokenizer only splits at blanks. The rowid is listings.place: an answer comes in the list's order. Where there are
-- articles already, the job "list what there was" fills both tables.
CREATE VIRTUAL TABLE listing_terms USING fts5(
	terms,
	content='', contentless_delete=1, detail=none, tokenize="ascii"
);
