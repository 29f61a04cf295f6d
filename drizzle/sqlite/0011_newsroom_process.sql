CREATE TABLE `comments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`article_id` integer NOT NULL,
	`thread_id` integer,
	`block_id` text,
	`quote` text NOT NULL,
	`text` text NOT NULL,
	`suggestion` text,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`settled_at` integer,
	`settled_by` text,
	`reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `comments_uid_unique` ON `comments` (`uid`);--> statement-breakpoint
CREATE INDEX `comments_article` ON `comments` (`article_id`,`id`);--> statement-breakpoint
CREATE INDEX `comments_thread` ON `comments` (`thread_id`,`id`);--> statement-breakpoint
CREATE TABLE `breaking_news` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`locale` text NOT NULL,
	`text` text NOT NULL,
	`article_id` integer,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`ended_at` integer,
	`ended_by` text,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `breaking_news_uid_unique` ON `breaking_news` (`uid`);--> statement-breakpoint
CREATE INDEX `breaking_news_locale` ON `breaking_news` (`locale`,`id`);--> statement-breakpoint
CREATE TABLE `front_history` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`locale` text NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`changes` text NOT NULL,
	`arrangements` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `front_history_version` ON `front_history` (`locale`,`version`);--> statement-breakpoint
CREATE TABLE `front_plans` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`locale` text NOT NULL,
	`starts_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `front_plans_start` ON `front_plans` (`locale`,`starts_at`);--> statement-breakpoint
CREATE TABLE `fronts` (
	`locale` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `live_breaking` (
	`locale` text PRIMARY KEY NOT NULL,
	`uid` text NOT NULL,
	`text` text NOT NULL,
	`article_id` integer,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `notices` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`staff_uid` text NOT NULL,
	`kind` text NOT NULL,
	`article_id` integer NOT NULL,
	`key` text NOT NULL,
	`note` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`read_at` integer,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notices_staff` ON `notices` (`staff_uid`,`read_at`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `notices_key` ON `notices` (`staff_uid`,`key`);--> statement-breakpoint
CREATE TABLE `pieces` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`title` text NOT NULL,
	`note` text NOT NULL,
	`locale` text,
	`section_id` integer,
	`planned_at` integer NOT NULL,
	`assignee_uid` text,
	`state` text DEFAULT 'planned' NOT NULL,
	`article_id` integer,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pieces_uid_unique` ON `pieces` (`uid`);--> statement-breakpoint
CREATE INDEX `pieces_planned` ON `pieces` (`state`,`planned_at`,`id`);--> statement-breakpoint
CREATE INDEX `pieces_assignee` ON `pieces` (`assignee_uid`,`id`);--> statement-breakpoint
CREATE TABLE `translation_checks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`part` text NOT NULL,
	`source_hash` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `translation_checks_part` ON `translation_checks` (`article_id`,`part`);--> statement-breakpoint
CREATE TABLE `translation_states` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`source_id` integer NOT NULL,
	`base_revision_id` integer NOT NULL,
	`current_revision_id` integer NOT NULL,
	`drifted` text NOT NULL,
	`lag` integer NOT NULL,
	`since` integer,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`base_revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`current_revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `translation_states_source` ON `translation_states` (`source_id`);--> statement-breakpoint
CREATE INDEX `translation_states_lag` ON `translation_states` (`since`,`article_id`);--> statement-breakpoint
DROP INDEX `reviews_once`;--> statement-breakpoint
ALTER TABLE `reviews` ADD `round` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_step` ON `reviews` (`article_id`,`round`,`kind`,`step`);--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_reviewer` ON `reviews` (`article_id`,`round`,`reviewer_uid`);--> statement-breakpoint
ALTER TABLE `articles` ADD `review_round` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `articles_assignee` ON `articles` (`assignee_uid`,`id`);--> statement-breakpoint
ALTER TABLE `front_slots` ADD `plan_id` integer REFERENCES front_plans(id);--> statement-breakpoint
ALTER TABLE `staff` ADD `notices_by_mail` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `sections` ADD `proof_steps` integer DEFAULT 0 NOT NULL;