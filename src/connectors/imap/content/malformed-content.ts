/** Bytes that are not what they claim to be. The message is a clause for people, such as `it ends too early`. */
export class MalformedContent extends Error {
  override readonly name = 'MalformedContent';
}
