DROP INDEX `executions_idempotency`;--> statement-breakpoint
CREATE INDEX `executions_key_age` ON `executions` (`created_at`) WHERE "executions"."idempotency_key" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `executions_idempotency` ON `executions` (`operation_id`,`idempotency_key`) WHERE "executions"."idempotency_key" is not null;