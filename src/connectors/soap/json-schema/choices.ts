import type { Member } from '../model/value-model.ts';

/** One xs:choice of an object: of its branches, each a list of member keys, one at most is used; one at least if `required`. */
export interface ChoiceAnnotation {
  readonly required: boolean;
  readonly branches: readonly (readonly string[])[];
}

/** The choices of an object, in the order of the schema: the value of the annotation `x-choices`. */
export function choicesOf(members: readonly Member[]): ChoiceAnnotation[] {
  const choices = new Map<number, { required: boolean; branches: Map<number, string[]> }>();
  for (const member of members) {
    if (member.kind !== 'element') continue;
    for (const { id, branch, required } of member.choices) {
      const choice = choices.get(id) ?? { required, branches: new Map<number, string[]>() };
      choices.set(id, choice);
      choice.branches.set(branch, [...(choice.branches.get(branch) ?? []), member.key]);
    }
  }
  return [...choices.values()].map(({ required, branches }) => ({ required, branches: [...branches.values()] }));
}
