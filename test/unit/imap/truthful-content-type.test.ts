import { expect, test } from 'vitest';
import { truthfulContentType } from '../../../src/connectors/imap/content/truthful-content-type.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLS = 'application/vnd.ms-excel';
const PDF = Buffer.from('%PDF-1.7\n');
const ZIP = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(5000, 1)]);
const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(5000)]);
const TEXT = Buffer.from('just text\n');

test.each<[string, string | null, Buffer, string]>([
  ['application/octet-stream', null, PDF, 'application/pdf'],
  ['application/octet-stream', 'a.txt', PDF, 'application/pdf'],
  ['application/x-download', 'a.docx', ZIP, DOCX],
  ['', 'a.zip', ZIP, 'application/zip'],
  ['application/octet-stream', 'a.xls', OLE, XLS],
  ['application/octet-stream', 'a.csv', TEXT, 'text/csv'],
  ['application/octet-stream', 'a.csv', Buffer.from([1, 0, 2]), 'application/octet-stream'],
  ['application/octet-stream', 'a.pdf', TEXT, 'application/octet-stream'],
  ['image/jpeg', 'a.jpg', PDF, 'application/pdf'],
  ['text/plain', 'a.docx', ZIP, DOCX],
  [DOCX, 'a.docx', ZIP, DOCX],
  ['application/java-archive', null, ZIP, 'application/java-archive'],
  [XLS, 'a.xls', OLE, XLS],
  ['application/msword', 'a.doc', Buffer.from('{\\rtf1 text}'), 'application/rtf'],
  ['text/x-patch', 'a.txt', TEXT, 'text/x-patch'],
  ['image/svg+xml', 'a.svg', Buffer.from('<?xml version="1.0"?><svg/>'), 'image/svg+xml'],
  ['not a type', null, TEXT, 'application/octet-stream'],
  ['text/html\r\nX: y', null, TEXT, 'application/octet-stream'],
  ['application/pdf', 'a.pdf', Buffer.alloc(0), 'application/pdf'],
])('%j of %j is seen to be what it is', async (declared, filename, content, type) => {
  expect(await truthfulContentType(declared, filename, content)).toBe(type);
});
