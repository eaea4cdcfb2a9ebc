CREATE TABLE `mail_skips` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`trigger_id` text NOT NULL,
	`folder` text NOT NULL,
	`uid_validity` text NOT NULL,
	`uid` integer NOT NULL,
	`reason` text NOT NULL,
	`message_id` text,
	`subject` text,
	`sender` text,
	`received_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`trigger_id`) REFERENCES `imap_triggers`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `mail_skips_locator` ON `mail_skips` (`trigger_id`,`folder`,`uid_validity`,`uid`);--> statement-breakpoint
CREATE INDEX `mail_skips_trigger` ON `mail_skips` (`trigger_id`,`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `mail_skips_noted` ON `mail_skips` (`trigger_id`,`id`);--> statement-breakpoint
ALTER TABLE `imap_triggers` ADD `last_poll` text;