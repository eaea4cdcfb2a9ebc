import type { Member, MemberChoice } from '../model/value-model.ts';

/**
 * One xs:choice of an object: of its branches, each a list of member keys, one at most is used, unless it `repeats`; one at
 * least if `required`.
 */
export interface ChoiceAnnotation {
  readonly required: boolean;
  readonly branches: readonly (readonly string[])[];
  readonly repeats?: true;
}

/** The choices of an object, in the order of the schema: the value of the annotation `x-choices`. */
export function choicesOf(members: readonly Member[]): ChoiceAnnotation[] {
  const choices = new Map<number, { head: MemberChoice; branches: Map<number, string[]> }>();
  for (const member of members) {
    if (member.kind !== 'element') continue;
    for (const head of member.choices) {
      const { id, branch } = head;
      const choice = choices.get(id) ?? { head, branches: new Map<number, string[]>() };
      choices.set(id, choice);
      choice.branches.set(branch, [...(choice.branches.get(branch) ?? []), member.key]);
    }
  }
  return [...choices.values()].map(({ head, branches }) => ({
    // Another branch may hold no member of its own: a wildcard, or what stands at two places.
    required: head.required && branches.size === head.branches,
    branches: [...branches.values()],
    ...(head.repeats ? { repeats: true } : {}),
  }));
}
