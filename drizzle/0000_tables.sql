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
CREATE UNIQUE INDEX `agenda_jobs_unique` ON `agenda_jobs` (`name`,`unique_key`) WHERE unique_key is not null;--> statement-breakpoint
CREATE TABLE `files` (
	`id` text PRIMARY KEY NOT NULL,
	`filename` text,
	`content_type` text NOT NULL,
	`size` integer NOT NULL,
	`owner_id` text,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `files_owner` ON `files` (`owner_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `oauth2_authorizations` (
	`state` text PRIMARY KEY NOT NULL,
	`service_id` text NOT NULL,
	`fingerprint` text NOT NULL,
	`redirect_uri` text NOT NULL,
	`code_verifier` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `oauth2_renewals` (
	`service_id` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `oauth2_tokens` (
	`service_id` text PRIMARY KEY NOT NULL,
	`fingerprint` text NOT NULL,
	`tokens` text NOT NULL,
	`client_authentication` text NOT NULL,
	`obtained_at` integer NOT NULL,
	`expires_at` integer,
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `operations` (
	`id` text PRIMARY KEY NOT NULL,
	`service_id` text NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`description` text,
	`config` text NOT NULL,
	`parameters` text NOT NULL,
	`output_schema` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `operations_service_key` ON `operations` (`service_id`,`key`);--> statement-breakpoint
CREATE TABLE `wsdl_files` (
	`service_id` text NOT NULL,
	`position` integer NOT NULL,
	`location` text NOT NULL,
	`content` text NOT NULL,
	`sha256` text NOT NULL,
	PRIMARY KEY(`service_id`, `position`),
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `wsdl_refreshes` (
	`service_id` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`wsdl_url` text,
	`based_on` text NOT NULL,
	`files` text NOT NULL,
	`changes` text NOT NULL,
	`warnings` text NOT NULL,
	`read_at` integer NOT NULL,
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `wsdl_refreshes_id_unique` ON `wsdl_refreshes` (`id`);--> statement-breakpoint
CREATE TABLE `process_instances` (
	`id` text PRIMARY KEY NOT NULL,
	`engine_key` text NOT NULL,
	`process_key` text NOT NULL,
	`process_version` integer,
	`business_key` text,
	`state` text NOT NULL,
	`variables` text NOT NULL,
	`engine_state` text,
	`error` text,
	`started_at` integer NOT NULL,
	`ended_at` integer
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `process_instances_business_key` ON `process_instances` (`engine_key`,`process_key`,`business_key`);--> statement-breakpoint
CREATE INDEX `process_instances_started` ON `process_instances` (`started_at`,`id`);--> statement-breakpoint
CREATE INDEX `process_instances_running` ON `process_instances` (`state`) WHERE state = 'RUNNING';--> statement-breakpoint
CREATE TABLE `process_versions` (
	`key` text NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`bpmn` text NOT NULL,
	`sha256` text NOT NULL,
	`start_variables` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`key`, `version`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `mail_receipts` (
	`id` text PRIMARY KEY NOT NULL,
	`trigger_id` text NOT NULL,
	`service_id` text NOT NULL,
	`identity` text NOT NULL,
	`folder` text NOT NULL,
	`uid_validity` text,
	`uid` integer,
	`status` text NOT NULL,
	`message_id` text,
	`subject` text,
	`sender` text,
	`received_at` integer NOT NULL,
	`business_key` text NOT NULL,
	`engine_key` text NOT NULL,
	`process_key` text NOT NULL,
	`process_instance_id` text,
	`error` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`mark_as_read` integer NOT NULL,
	`destination_folder` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `mail_receipts_identity` ON `mail_receipts` (`trigger_id`,`identity`) WHERE status <> 'DUPLICATE';--> statement-breakpoint
CREATE UNIQUE INDEX `mail_receipts_locator` ON `mail_receipts` (`trigger_id`,`folder`,`uid_validity`,`uid`);--> statement-breakpoint
CREATE INDEX `mail_receipts_received` ON `mail_receipts` (`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `mail_receipts_mail` ON `mail_receipts` (`trigger_id`,`identity`);--> statement-breakpoint
CREATE INDEX `mail_receipts_trigger` ON `mail_receipts` (`trigger_id`,`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `mail_receipts_service` ON `mail_receipts` (`service_id`,`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `mail_receipts_open` ON `mail_receipts` (`service_id`,`folder`) WHERE status in ('PENDING', 'UNCERTAIN', 'STARTED');--> statement-breakpoint
CREATE TABLE `executions` (
	`id` text PRIMARY KEY NOT NULL,
	`operation_id` text NOT NULL,
	`service_id` text NOT NULL,
	`status` text NOT NULL,
	`inputs` text,
	`output` text,
	`error` text,
	`request` text,
	`response` text,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`finished_at` integer,
	`duration_ms` real,
	`attempts` integer NOT NULL,
	`holder` text NOT NULL,
	`idempotency_key` text,
	`inputs_digest` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `executions_created` ON `executions` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `executions_service` ON `executions` (`service_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `executions_operation` ON `executions` (`operation_id`,`created_at`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `executions_idempotency` ON `executions` (`operation_id`,`idempotency_key`);--> statement-breakpoint
CREATE TABLE `test_run_mails` (
	`test_run_id` text NOT NULL,
	`position` integer NOT NULL,
	`matching` integer NOT NULL,
	`mail` text NOT NULL,
	PRIMARY KEY(`test_run_id`, `position`),
	FOREIGN KEY (`test_run_id`) REFERENCES `test_runs`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `test_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`target_id` text,
	`status` text NOT NULL,
	`inputs` text,
	`output` text,
	`error` text,
	`request` text,
	`response` text,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`finished_at` integer,
	`duration_ms` real,
	`attempts` integer NOT NULL,
	`holder` text,
	`work` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `test_runs_created` ON `test_runs` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `test_runs_target` ON `test_runs` (`target_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `service_variables` (
	`service_id` text NOT NULL,
	`name` text NOT NULL,
	`secret` integer NOT NULL,
	`value` text,
	`secret_value` text,
	PRIMARY KEY(`service_id`, `name`),
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `services` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`description` text,
	`connector` text NOT NULL,
	`config` text NOT NULL,
	`authentication` text,
	`secrets` text,
	`wsdl_authentication` text,
	`wsdl_secrets` text,
	`tls` text,
	`tls_secrets` text,
	`limits` text,
	`retry` text,
	`egress_allow` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `services_key_unique` ON `services` (`key`);--> statement-breakpoint
CREATE TABLE `imap_triggers` (
	`id` text PRIMARY KEY NOT NULL,
	`service_id` text NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`description` text,
	`engine_key` text NOT NULL,
	`process_key` text NOT NULL,
	`source_folder` text NOT NULL,
	`destination_folder` text,
	`subject_condition` text,
	`mark_as_read` integer NOT NULL,
	`unread_only` integer NOT NULL,
	`frequency_minutes` integer NOT NULL,
	`variables` text NOT NULL,
	`enabled` integer NOT NULL,
	`start_from` integer NOT NULL,
	`start_uid_validity` text,
	`start_uid_next` integer,
	`last_poll_at` integer,
	`next_poll_at` integer,
	`last_error` text,
	`failures` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `imap_triggers_service_key` ON `imap_triggers` (`service_id`,`key`);--> statement-breakpoint
CREATE INDEX `imap_triggers_due` ON `imap_triggers` (`next_poll_at`) WHERE enabled = 1 and next_poll_at is not null;--> statement-breakpoint
CREATE TABLE `mailbox_leases` (
	`service_id` text NOT NULL,
	`folder` text NOT NULL,
	`holder` text NOT NULL,
	`expires_at` integer NOT NULL,
	PRIMARY KEY(`service_id`, `folder`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `mailbox_scans` (
	`trigger_id` text NOT NULL,
	`folder` text NOT NULL,
	`uid_validity` text NOT NULL,
	`last_uid` integer NOT NULL,
	`last_full_scan_at` integer,
	PRIMARY KEY(`trigger_id`, `folder`),
	FOREIGN KEY (`trigger_id`) REFERENCES `imap_triggers`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
