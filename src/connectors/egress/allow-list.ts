import { judgeAddress } from './address-policy.ts';
import { type Cidr, contains, parseCidr } from './cidr.ts';

/** An allow list of the environment, which is checked already. Throws TypeError for what is no CIDR block. */
export function parseAllowList(texts: readonly string[]): readonly Cidr[] {
  return texts.map((text) => {
    const cidr = parseCidr(text);
    if (cidr === null) throw new TypeError(`"${text}" is not a CIDR block`);
    return cidr;
  });
}

/** What of a request's own list counts: the blocks that lie within those that may be opened in this way. */
export function permittedBlocks(texts: readonly string[], permitted: readonly Cidr[]): readonly Cidr[] {
  return texts
    .map(parseCidr)
    .filter((cidr) => cidr !== null)
    .filter((cidr) => lieWithin(cidr, permitted));
}

/** Why a request's own list would not be honoured, one sentence for the first entry at fault; null where it would. */
export function allowListFault(texts: readonly string[], permitted: readonly Cidr[]): string | null {
  for (const text of texts) {
    const fault = entryFault(text, permitted);
    if (fault !== null) return fault;
  }
  return null;
}

function entryFault(text: string, permitted: readonly Cidr[]): string | null {
  const cidr = parseCidr(text);
  if (cidr === null) return `"${text.slice(0, 60)}" is not a CIDR block, such as 10.1.0.0/16 or fd00::/8`;
  const verdict = judgeAddress(cidr.network.toString(), []);
  if (!verdict.allowed && verdict.never) return `${text} holds ${verdict.kind} addresses: these are never called`;
  if (lieWithin(cidr, permitted)) return null;
  return `${text} is not within the blocks that services may open to themselves: PASSERELLE_EGRESS_SERVICE_ALLOW lists these`;
}

function lieWithin(cidr: Cidr, blocks: readonly Cidr[]): boolean {
  return blocks.some((block) => block.prefixLength <= cidr.prefixLength && contains(block, cidr.network));
}
