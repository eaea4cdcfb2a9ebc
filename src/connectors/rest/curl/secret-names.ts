/** Whether a header or a query parameter of this name is known to hold a secret. */
export function isSecretName(name: string): boolean {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
  return /(^|[-_. ])(authorization|auth|token|secret|password|passwd|pwd|credentials?|session(id)?|signature|sig|jwt|cookie|(api|access|private|subscription|auth|app|client|functions?)[-_.]?key|key|apikey|appid)($|[-_. ])/.test(
    words,
  );
}
