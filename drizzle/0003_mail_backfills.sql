CREATE TABLE `mail_backfills` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`trigger_id` text NOT NULL,
	`since` integer NOT NULL,
	`count` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`trigger_id`) REFERENCES `imap_triggers`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `mail_backfills_trigger` ON `mail_backfills` (`trigger_id`,`id`);