CREATE TABLE "listings" (
	"article_id" integer PRIMARY KEY NOT NULL,
	"place" bigint NOT NULL,
	"changed_at" bigint NOT NULL,
	"headline" text NOT NULL,
	"slug" text NOT NULL,
	"sections" jsonb NOT NULL,
	"bylines" jsonb NOT NULL,
	"shown_at" bigint,
	"hash" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "listings_place" ON "listings" USING btree ("place","article_id");--> statement-breakpoint
-- By what each article is found in the desk's list: words and marks that domain/articles/listing-terms.ts has prepared.
-- Where there are articles already, the job "list what there was" fills both tables.
CREATE TABLE listing_terms (
	article_id integer PRIMARY KEY REFERENCES articles (id),
	place bigint NOT NULL,
	vector tsvector NOT NULL
);
--> statement-breakpoint
CREATE INDEX listing_terms_place ON listing_terms (place, article_id);
--> statement-breakpoint
CREATE INDEX listing_terms_vector ON listing_terms USING gin (vector);
