export type { ReceiptRow as MailReceiptMapper } from '../src/store/receipt-store.ts';
