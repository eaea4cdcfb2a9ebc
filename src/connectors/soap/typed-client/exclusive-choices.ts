import type { ElementMember, Member } from '../model/value-model.ts';

/** A choice of which one branch at most may be there, and one at least if it is required. */
export interface ExclusiveChoice {
  readonly required: boolean;
  readonly branches: readonly (readonly ElementMember[])[];
}

/** The members of an object, those of its choices apart. */
export interface SplitMembers {
  readonly plain: readonly Member[];
  readonly choices: readonly ExclusiveChoice[];
}

/** Each branch repeats the names of all others, and the compiler multiplies the choices of one object. */
const MAX_LISTED = 400;
const MAX_COMBINATIONS = 64;

/** Takes the outermost choices of an object apart, as far as a compiler can bear them; what is beyond is plain, and optional. */
export function splitChoices(members: readonly Member[]): SplitMembers {
  const groups = Map.groupBy(members.filter(isInChoice), ({ choices }) => choices[0]?.id);
  const choices: ExclusiveChoice[] = [];
  const taken = new Set<Member>();
  let combinations = 1;
  for (const group of groups.values()) {
    const choice = exclusiveChoice(group);
    const more = choice === null ? 0 : choice.branches.length + Number(!choice.required);
    if (choice === null || combinations * more > MAX_COMBINATIONS) continue;
    combinations *= more;
    choices.push(choice);
    for (const member of group) taken.add(member);
  }
  return { plain: members.filter((member) => !taken.has(member)), choices };
}

function isInChoice(member: Member): member is ElementMember {
  return member.kind === 'element' && member.choices[0]?.repeats === false;
}

function exclusiveChoice(group: readonly ElementMember[]): ExclusiveChoice | null {
  const branches = [...Map.groupBy(group, ({ choices }) => choices[0]?.branch).values()];
  if (branches.length < 2 || branches.length * group.length > MAX_LISTED) return null;
  const required = group.every(
    ({ choices: [choice] }) => choice?.required === true && choice.branches === branches.length,
  );
  return { required, branches };
}

/** Whether a member must be there where its branch is taken; one of an inner choice need not. */
export function isRequiredInBranch({ choices, requiredInBranch }: ElementMember): boolean {
  return choices.length === 1 && requiredInBranch;
}
