/** What to do about each kind of reason, in whole sentences; the first that fits counts. */
const STEPS: readonly (readonly [RegExp, string])[] = [
  [/has no value/, 'Give the variable a value (--var NAME=VALUE, a tfvars file or TF_VAR_NAME), or judge a plan.'],
  [/not installed/, 'Run terraform init, which installs modules without credentials for the cloud, or judge a plan.'],
  [/--allow-outside/, 'If the file may be read, run again with --allow-outside, or judge a plan.'],
  [
    /does not say whether/,
    'Let sglint read the configuration too, which says what is written (--source with the folder of its .tf files).',
  ],
  [
    /terraform\.workspace/,
    'Judge the configuration in its workspace (TF_WORKSPACE=NAME sglint DIR), or the state after apply.',
  ],
  [
    /a plan does not say/,
    'Let sglint read what the plan was made of, which says more (--source with the folder of its .tf files), or judge the state after apply.',
  ],
  [
    /only after apply/,
    'To decide it before apply, write the value as a literal or a variable; after apply, judge the state (terraform show -json > state.json && sglint state.json).',
  ],
  [
    /which groups are attached to/,
    'Write there which groups are attached, without a condition; where a plan hides it, let sglint read the configuration too (--source with the folder of its .tf files); or judge the state after apply.',
  ],
  [
    /attached to .* on its own/,
    'If the group is on an interface there, close the traffic in the group itself; the drops of other groups may not count there.',
  ],
  [
    /^the rules of .* as well/,
    'Judge the group that is named together with this one, in one configuration or state; or look in the console whether its rules drop this traffic.',
  ],
  [
    /deferred to a later plan/,
    'Apply this plan, then plan again: the next plan has what is deferred, and can be judged.',
  ],
  [/is not documented/, 'Write it in another way: then it is documented what becomes of it.'],
  [
    /is in a VPC is not known/,
    'Judge it together with the group, which says whether it is in a VPC; or write a drop for each nic_type.',
  ],
  [/vpc_id/, 'Write vpc_id; or, in the classic network, a drop for each nic_type.'],
  [
    /members of|stands for/,
    'Which machines are in a group is not known here: name the same thing on both sides, the group or the addresses, in the rule and in the policy.',
  ],
  [
    /not in this configuration/,
    'Look the prefix list up in the console, or write its entries as an alicloud_ecs_prefix_list here.',
  ],
];

/** How somebody gets from "cannot be decided" to an answer. */
export function nextStep(reasons: readonly string[]): string {
  const step = STEPS.find(([pattern]) => reasons.some((reason) => pattern.test(reason)));
  return step?.[1] ?? 'Correct or complete what is named above.';
}
