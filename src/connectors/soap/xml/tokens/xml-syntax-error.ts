/** What is not well-formed in a document, in words, and where: in UTF-16 units from its beginning, line ends counted as one. */
export class XmlSyntaxError extends Error {
  override readonly name = 'XmlSyntaxError';
  readonly offset: number;

  constructor(problem: string, offset: number) {
    super(problem);
    this.offset = offset;
  }
}
