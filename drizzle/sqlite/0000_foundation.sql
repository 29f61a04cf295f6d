CREATE TABLE `addresses` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`locale` text NOT NULL,
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`state` text NOT NULL,
	`target_id` integer,
	`target_path` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `addresses_target` ON `addresses` (`kind`,`target_id`,`locale`);--> statement-breakpoint
CREATE UNIQUE INDEX `addresses_slug` ON `addresses` (`locale`,`kind`,`slug`);--> statement-breakpoint
CREATE TABLE `articles` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`story_id` integer NOT NULL,
	`locale` text NOT NULL,
	`head_revision_id` integer,
	`live_state` text DEFAULT 'none' NOT NULL,
	`live_publication_id` integer,
	`work_state` text,
	`first_published_at` integer,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`assignee_uid` text,
	`due_at` integer,
	`trashed_at` integer,
	`archived_at` integer,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`locale`) REFERENCES `locales`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `articles_uid_unique` ON `articles` (`uid`);--> statement-breakpoint
CREATE INDEX `articles_created` ON `articles` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `articles_work` ON `articles` (`work_state`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `articles_story_locale` ON `articles` (`story_id`,`locale`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`revision_id` integer NOT NULL,
	`step` integer NOT NULL,
	`kind` text NOT NULL,
	`reviewer_uid` text NOT NULL,
	`reviewer` text NOT NULL,
	`verdict` text NOT NULL,
	`note` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reviews_article` ON `reviews` (`article_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_once` ON `reviews` (`revision_id`,`step`,`kind`,`reviewer_uid`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`number` integer NOT NULL,
	`reason` text NOT NULL,
	`content` text NOT NULL,
	`content_hash` text NOT NULL,
	`parent_id` integer,
	`translates_revision_id` integer,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_article_number` ON `revisions` (`article_id`,`number`);--> statement-breakpoint
CREATE TABLE `schedules` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`revision_id` integer,
	`action` text NOT NULL,
	`due_at` integer NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`done_at` integer,
	`problem` text,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `schedules_due` ON `schedules` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `schedules_article` ON `schedules` (`article_id`,`id`);--> statement-breakpoint
CREATE TABLE `working_copies` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`base_revision_id` integer,
	`content` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `front_slots` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`locale` text NOT NULL,
	`area` text NOT NULL,
	`section_id` integer,
	`position` integer NOT NULL,
	`article_id` integer NOT NULL,
	`starts_at` integer,
	`ends_at` integer,
	`placed_at` integer NOT NULL,
	`placed_by` text NOT NULL,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `front_slots_place` ON `front_slots` (`locale`,`area`,`position`);--> statement-breakpoint
CREATE INDEX `front_slots_article` ON `front_slots` (`article_id`);--> statement-breakpoint
CREATE TABLE `audit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`command` text NOT NULL,
	`outcome` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_uid` text,
	`actor` text NOT NULL,
	`origin` text NOT NULL,
	`subject_kind` text,
	`subject_id` integer,
	`before` text,
	`after` text,
	`reason` text,
	`request_id` text NOT NULL,
	`idempotency_key` text,
	`result` text
);
--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit` (`subject_kind`,`subject_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_actor` ON `audit` (`actor_uid`,`id`);--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit` (`at`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `audit_idempotency` ON `audit` (`command`,`idempotency_key`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`article_id` integer NOT NULL,
	`file_name` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `imports_uid_unique` ON `imports` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `imports_key` ON `imports` (`kind`,`key`);--> statement-breakpoint
CREATE TABLE `internals` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `invalidations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`tag` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`done_at` integer,
	`problem` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_key_unique` ON `outbox` (`key`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`done_at`,`due_at`);--> statement-breakpoint
CREATE TABLE `live_article_authors` (
	`article_id` integer NOT NULL,
	`author_id` integer NOT NULL,
	`locale` text NOT NULL,
	`shown_at` integer NOT NULL,
	PRIMARY KEY(`article_id`, `author_id`)
);
--> statement-breakpoint
CREATE INDEX `live_article_authors_list` ON `live_article_authors` (`author_id`,`locale`,`shown_at`,`article_id`);--> statement-breakpoint
CREATE TABLE `live_article_sections` (
	`article_id` integer NOT NULL,
	`section_id` integer NOT NULL,
	`locale` text NOT NULL,
	`shown_at` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`article_id`, `section_id`)
);
--> statement-breakpoint
CREATE INDEX `live_article_sections_list` ON `live_article_sections` (`section_id`,`locale`,`shown_at`,`article_id`);--> statement-breakpoint
CREATE TABLE `live_article_tags` (
	`article_id` integer NOT NULL,
	`tag_id` integer NOT NULL,
	`locale` text NOT NULL,
	`shown_at` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`article_id`, `tag_id`)
);
--> statement-breakpoint
CREATE INDEX `live_article_tags_list` ON `live_article_tags` (`tag_id`,`locale`,`shown_at`,`article_id`);--> statement-breakpoint
CREATE TABLE `live_articles` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`uid` text NOT NULL,
	`story_id` integer NOT NULL,
	`locale` text NOT NULL,
	`slug` text NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`section_id` integer,
	`headline` text NOT NULL,
	`kicker` text NOT NULL,
	`standfirst` text NOT NULL,
	`lead` text,
	`bylines` text NOT NULL,
	`source` text,
	`originality` text NOT NULL,
	`genre` text NOT NULL,
	`urgency` integer NOT NULL,
	`dateline` text NOT NULL,
	`canonical` text,
	`noindex` integer NOT NULL,
	`ai_label` text NOT NULL,
	`shown_at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`updated_at` integer,
	`changed_at` integer NOT NULL,
	`notes` text NOT NULL,
	`length` integer NOT NULL,
	`reading_minutes` integer NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `live_articles_uid_unique` ON `live_articles` (`uid`);--> statement-breakpoint
CREATE INDEX `live_articles_shown` ON `live_articles` (`locale`,`state`,`shown_at`,`article_id`);--> statement-breakpoint
CREATE INDEX `live_articles_story` ON `live_articles` (`story_id`,`locale`);--> statement-breakpoint
CREATE INDEX `live_articles_changed` ON `live_articles` (`locale`,`state`,`changed_at`,`article_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `live_articles_slug` ON `live_articles` (`locale`,`slug`);--> statement-breakpoint
CREATE TABLE `live_authors` (
	`author_id` integer NOT NULL,
	`locale` text NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`description` text NOT NULL,
	`portrait` text,
	PRIMARY KEY(`author_id`, `locale`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `live_authors_slug` ON `live_authors` (`locale`,`slug`);--> statement-breakpoint
CREATE TABLE `live_front` (
	`slot_id` integer PRIMARY KEY NOT NULL,
	`locale` text NOT NULL,
	`area` text NOT NULL,
	`section_id` integer,
	`position` integer NOT NULL,
	`article_id` integer NOT NULL,
	`starts_at` integer,
	`ends_at` integer
);
--> statement-breakpoint
CREATE INDEX `live_front_place` ON `live_front` (`locale`,`area`,`position`);--> statement-breakpoint
CREATE TABLE `live_media` (
	`uid` text PRIMARY KEY NOT NULL,
	`public_name` text NOT NULL,
	`type` text NOT NULL,
	`bytes` integer NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`focal_x` integer NOT NULL,
	`focal_y` integer NOT NULL,
	`variants` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `live_months` (
	`locale` text NOT NULL,
	`month` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`locale`, `month`)
);
--> statement-breakpoint
CREATE TABLE `live_pages` (
	`page_id` integer NOT NULL,
	`locale` text NOT NULL,
	`position` integer NOT NULL,
	`in_footer` integer NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`description` text NOT NULL,
	`body` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`page_id`, `locale`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `live_pages_slug` ON `live_pages` (`locale`,`slug`);--> statement-breakpoint
CREATE TABLE `live_sections` (
	`section_id` integer NOT NULL,
	`locale` text NOT NULL,
	`parent_id` integer,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`description` text NOT NULL,
	PRIMARY KEY(`section_id`, `locale`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `live_sections_slug` ON `live_sections` (`locale`,`slug`);--> statement-breakpoint
CREATE TABLE `live_settings` (
	`key` text NOT NULL,
	`locale` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`key`, `locale`)
);
--> statement-breakpoint
CREATE TABLE `live_tags` (
	`tag_id` integer NOT NULL,
	`locale` text NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`description` text NOT NULL,
	PRIMARY KEY(`tag_id`, `locale`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `live_tags_slug` ON `live_tags` (`locale`,`slug`);--> statement-breakpoint
CREATE TABLE `locales` (
	`code` text PRIMARY KEY NOT NULL,
	`bcp47` text NOT NULL,
	`open_graph` text NOT NULL,
	`news` text NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`shown` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `media` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`hash` text NOT NULL,
	`public_name` text NOT NULL,
	`file_name` text NOT NULL,
	`type` text NOT NULL,
	`bytes` integer NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`variants` text NOT NULL,
	`focal_x` integer DEFAULT 50 NOT NULL,
	`focal_y` integer DEFAULT 50 NOT NULL,
	`licence` text,
	`licence_until` integer,
	`sample` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`trashed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `media_uid_unique` ON `media` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `media_hash_unique` ON `media` (`hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `media_publicName_unique` ON `media` (`public_name`);--> statement-breakpoint
CREATE TABLE `media_texts` (
	`media_id` integer NOT NULL,
	`locale` text NOT NULL,
	`alt` text NOT NULL,
	`caption` text NOT NULL,
	`credit` text NOT NULL,
	PRIMARY KEY(`media_id`, `locale`),
	FOREIGN KEY (`media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`locale`) REFERENCES `locales`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `page_revisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`page_id` integer NOT NULL,
	`locale` text NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`page_id`) REFERENCES `pages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `page_revision_number` ON `page_revisions` (`page_id`,`locale`,`number`);--> statement-breakpoint
CREATE TABLE `page_texts` (
	`page_id` integer NOT NULL,
	`locale` text NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`description` text NOT NULL,
	`body` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`page_id`, `locale`),
	FOREIGN KEY (`page_id`) REFERENCES `pages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`locale`) REFERENCES `locales`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `page_slug` ON `page_texts` (`locale`,`slug`);--> statement-breakpoint
CREATE TABLE `pages` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`position` integer NOT NULL,
	`in_footer` integer DEFAULT true NOT NULL,
	`sample` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`archived_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pages_uid_unique` ON `pages` (`uid`);--> statement-breakpoint
CREATE TABLE `publications` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`article_id` integer NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`revision_id` integer NOT NULL,
	`note` text NOT NULL,
	`content_hash` text NOT NULL,
	`previous_hash` text,
	`hash` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `publications_uid_unique` ON `publications` (`uid`);--> statement-breakpoint
CREATE INDEX `publications_at` ON `publications` (`at`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `publications_version` ON `publications` (`article_id`,`version`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text NOT NULL,
	`locale` text NOT NULL,
	`value` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`key`, `locale`)
);
--> statement-breakpoint
CREATE TABLE `stories` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`created_at` integer NOT NULL,
	`embargo_until` integer,
	`sample` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stories_uid_unique` ON `stories` (`uid`);--> statement-breakpoint
CREATE TABLE `author_texts` (
	`author_id` integer NOT NULL,
	`locale` text NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`description` text NOT NULL,
	PRIMARY KEY(`author_id`, `locale`),
	FOREIGN KEY (`author_id`) REFERENCES `authors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`locale`) REFERENCES `locales`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `author_slug` ON `author_texts` (`locale`,`slug`);--> statement-breakpoint
CREATE TABLE `authors` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`portrait_media_id` integer,
	`sample` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`archived_at` integer,
	FOREIGN KEY (`portrait_media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `authors_uid_unique` ON `authors` (`uid`);--> statement-breakpoint
CREATE TABLE `section_texts` (
	`section_id` integer NOT NULL,
	`locale` text NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`description` text NOT NULL,
	PRIMARY KEY(`section_id`, `locale`),
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`locale`) REFERENCES `locales`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `section_slug` ON `section_texts` (`locale`,`slug`);--> statement-breakpoint
CREATE TABLE `sections` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`parent_id` integer,
	`position` integer NOT NULL,
	`review_steps` integer DEFAULT 0 NOT NULL,
	`sample` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`archived_at` integer,
	FOREIGN KEY (`parent_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sections_uid_unique` ON `sections` (`uid`);--> statement-breakpoint
CREATE INDEX `sections_parent` ON `sections` (`parent_id`,`position`);--> statement-breakpoint
CREATE TABLE `tag_aliases` (
	`tag_id` integer NOT NULL,
	`locale` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`locale`, `name`),
	FOREIGN KEY (`tag_id`) REFERENCES `tags`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`locale`) REFERENCES `locales`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `tag_texts` (
	`tag_id` integer NOT NULL,
	`locale` text NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`description` text NOT NULL,
	PRIMARY KEY(`tag_id`, `locale`),
	FOREIGN KEY (`tag_id`) REFERENCES `tags`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`locale`) REFERENCES `locales`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tag_slug` ON `tag_texts` (`locale`,`slug`);--> statement-breakpoint
CREATE TABLE `tags` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`merged_into_id` integer,
	`sample` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`archived_at` integer,
	FOREIGN KEY (`merged_into_id`) REFERENCES `tags`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tags_uid_unique` ON `tags` (`uid`);--> statement-breakpoint
CREATE TABLE `view_days` (
	`article_id` integer NOT NULL,
	`day` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`article_id`, `day`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `view_days_day` ON `view_days` (`day`,`article_id`,`count`);--> statement-breakpoint
CREATE TABLE `view_totals` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
