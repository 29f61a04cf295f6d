ALTER TABLE `working_copies` ADD `tab` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `working_copies` ADD `unsaved_since` integer;