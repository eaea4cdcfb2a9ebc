/** INBOX is the one name that IMAP takes in any letter case (RFC 9051 section 5.1). */
export function normalFolder(path: string): string {
  return path.toUpperCase() === 'INBOX' ? 'INBOX' : path;
}
