/** Names of where an operation is offered. */
export interface OfferNames {
  readonly service: string | null;
  readonly port: string | null;
  readonly binding: string;
}

/**
 * Makes the refs of one document: `service/port/operation`, or `binding/operation` where there is no service. A ref that
 * is taken (an overload, two ports of one name) gets the name of its input appended, and a number where that is not enough.
 */
export function operationRefs(): (offer: OfferNames, operation: string, input: string | null) => string {
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  return (offer, operation, input) => {
    const place = offer.service === null ? [offer.binding] : [offer.service, offer.port ?? ''];
    const plain = [...place, operation].join('/');
    if (!taken.has(plain)) {
      taken.add(plain);
      return plain;
    }
    const withInput = `${plain}(${input})`;
    let ref = input === null || taken.has(withInput) ? undefined : withInput;
    while (ref === undefined) {
      const number = (numbers.get(plain) ?? 1) + 1;
      numbers.set(plain, number);
      if (!taken.has(`${plain}#${number}`)) ref = `${plain}#${number}`;
    }
    taken.add(ref);
    return ref;
  };
}
