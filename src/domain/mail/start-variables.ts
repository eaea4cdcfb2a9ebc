import type { MailParts, MailSummary, WantedParts } from '../../connectors/imap/mailbox.ts';
import type { TriggerVariableData } from '../../store/tables.ts';

/** The parts of a mail that can fill a start variable, in the words of the API. */
export const MAIL_PARTS = [
  'BODY_TEXT',
  'BODY_HTML',
  'SENDER',
  'SUBJECT',
  'ATTACHMENTS',
  'RECEIVED_AT',
  'MESSAGE_ID',
  'TO',
  'CC',
] as const;
export type MailPart = (typeof MAIL_PARTS)[number];

/** What was read of a mail's body, with its files as they are to be shown. */
export interface ReadParts {
  readonly bodyText: string | null;
  readonly bodyHtml: string | null;
  readonly attachments: readonly unknown[];
  /** What could not be read although it is there, in sentences. */
  readonly notes: readonly string[];
}

/** What is read of a mail of which only the summary is needed. */
export const NO_PARTS: MailParts = {
  bodyText: null,
  bodyHtml: null,
  attachments: [],
  notes: [],
};

/** What must be read of a mail's body to fill the variables. */
export function wantedParts(variables: readonly TriggerVariableData[]): WantedParts {
  const wants = (part: MailPart) => variables.some((variable) => variable.part === part);
  return { bodyText: wants('BODY_TEXT'), bodyHtml: wants('BODY_HTML'), attachments: wants('ATTACHMENTS') };
}

/** Whether the body must be read at all. */
export function wantsBody(wanted: WantedParts): boolean {
  return wanted.bodyText || wanted.bodyHtml || wanted.attachments;
}

/**
 * The start variables of the process. A text or subject that the mail does not have is an empty string, any other
 * part that it does not have is null; attachments are a list of file values, also when there is one or none.
 */
export function startVariables(
  variables: readonly TriggerVariableData[],
  mail: MailSummary,
  parts: ReadParts,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    variables.map(({ variable, part, value }) => [
      variable,
      part === undefined ? value : PART_VALUES[part as MailPart](mail, parts),
    ]),
  );
}

const PART_VALUES: Readonly<Record<MailPart, (mail: MailSummary, parts: ReadParts) => unknown>> = {
  BODY_TEXT: (_, parts) => parts.bodyText ?? '',
  BODY_HTML: (_, parts) => parts.bodyHtml,
  SENDER: (mail) => mail.sender,
  SUBJECT: (mail) => mail.subject ?? '',
  ATTACHMENTS: (_, parts) => parts.attachments,
  RECEIVED_AT: (mail) => mail.receivedAt.toISOString(),
  MESSAGE_ID: (mail) => mail.messageId,
  TO: (mail) => mail.to,
  CC: (mail) => mail.cc,
};
