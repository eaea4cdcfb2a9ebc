/** What every resolver is given besides its arguments. */
export interface Context {
  readonly requestId: string;
}
