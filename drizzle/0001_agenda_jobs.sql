CREATE TABLE `agenda_jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`priority` integer NOT NULL,
	`data` text,
	`next_run_at` integer,
	`locked_at` integer,
	`locked_by` text,
	`last_run_at` integer,
	`last_finished_at` integer,
	`failed_at` integer,
	`fail_count` integer,
	`fail_reason` text,
	`repeat_interval` text,
	`repeat_timezone` text,
	`repeat_at` text,
	`disabled` integer NOT NULL,
	`progress` real,
	`fork` integer NOT NULL,
	`last_modified_by` text,
	`debounce_started_at` integer,
	`start_date` integer,
	`end_date` integer,
	`skip_days` text,
	`unique_key` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `agenda_jobs_due` ON `agenda_jobs` (`name`,`next_run_at`,priority desc) WHERE locked_at is null and disabled = 0;--> statement-breakpoint
CREATE INDEX `agenda_jobs_locked` ON `agenda_jobs` (`name`,`locked_at`) WHERE locked_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `agenda_jobs_single` ON `agenda_jobs` (`name`) WHERE type = 'single';--> statement-breakpoint
CREATE UNIQUE INDEX `agenda_jobs_unique` ON `agenda_jobs` (`name`,`unique_key`) WHERE unique_key is not null;