CREATE TABLE `presences` (
	`article_id` integer NOT NULL,
	`tab` text NOT NULL,
	`staff_uid` text NOT NULL,
	`by` text NOT NULL,
	`writes` integer NOT NULL,
	`since` integer NOT NULL,
	`seen_at` integer NOT NULL,
	PRIMARY KEY(`article_id`, `tab`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `presences_seen` ON `presences` (`seen_at`);--> statement-breakpoint
CREATE TABLE `preview_links` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`token_hash` text NOT NULL,
	`article_id` integer NOT NULL,
	`revision_id` integer,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `preview_links_uid_unique` ON `preview_links` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `preview_links_tokenHash_unique` ON `preview_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `preview_links_article` ON `preview_links` (`article_id`,`id`);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`staff_uid` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_views_uid_unique` ON `saved_views` (`uid`);--> statement-breakpoint
CREATE INDEX `saved_views_staff` ON `saved_views` (`staff_uid`,`id`);--> statement-breakpoint
ALTER TABLE `schedules` ADD `kind` text;--> statement-breakpoint
ALTER TABLE `schedules` ADD `note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `schedules` ADD `override` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `schedules` ADD `publication_id` integer;--> statement-breakpoint
ALTER TABLE `schedules` ADD `attempts` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `schedules_publication` ON `schedules` (`publication_id`);--> statement-breakpoint
ALTER TABLE `working_copies` ADD `write_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `working_copies` ADD `conflicts` text DEFAULT '[]' NOT NULL;