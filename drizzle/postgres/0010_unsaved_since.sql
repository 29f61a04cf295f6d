ALTER TABLE "working_copies" ADD COLUMN "tab" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "working_copies" ADD COLUMN "unsaved_since" bigint;