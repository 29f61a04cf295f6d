DROP INDEX `audit_subject`;--> statement-breakpoint
DROP INDEX `audit_actor`;--> statement-breakpoint
DROP INDEX `audit_command`;--> statement-breakpoint
CREATE INDEX `audit_actor_kind` ON `audit` (`actor_kind`,`outcome`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_outcome` ON `audit` (`outcome`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_origin` ON `audit` (`origin`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_request` ON `audit` (`request_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit` (`subject_kind`,`subject_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_actor` ON `audit` (`actor_uid`,`outcome`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_command` ON `audit` (`command`,`outcome`,`at`,`id`);--> statement-breakpoint
-- Written by hand: what was done stays told. A migration that makes the table anew has to make these again
-- (tests/integration/append-only.test.ts).
CREATE TRIGGER `audit_never_updated` BEFORE UPDATE ON `audit`
BEGIN
	SELECT RAISE(ABORT, 'audit is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_never_deleted` BEFORE DELETE ON `audit`
BEGIN
	SELECT RAISE(ABORT, 'audit is append-only');
END;
--> statement-breakpoint
-- INSERT OR REPLACE takes the old row out without asking the trigger above.
CREATE TRIGGER `audit_never_replaced` BEFORE INSERT ON `audit`
WHEN EXISTS (SELECT 1 FROM `audit` WHERE `id` = NEW.`id`)
	OR EXISTS (SELECT 1 FROM `audit` WHERE `command` = NEW.`command` AND `idempotency_key` = NEW.`idempotency_key`)
BEGIN
	SELECT RAISE(ABORT, 'audit is append-only');
END;
