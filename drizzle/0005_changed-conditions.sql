ALTER TABLE `imap_triggers` ADD `conditions_from` integer;--> statement-breakpoint
ALTER TABLE `imap_triggers` ADD `conditions_uid_validity` text;--> statement-breakpoint
ALTER TABLE `imap_triggers` ADD `conditions_uid_next` integer;