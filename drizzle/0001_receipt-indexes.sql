CREATE INDEX `mail_receipts_mail` ON `mail_receipts` (`trigger_id`,`identity`);--> statement-breakpoint
CREATE INDEX `mail_receipts_service` ON `mail_receipts` (`service_id`,`received_at`,`id`);