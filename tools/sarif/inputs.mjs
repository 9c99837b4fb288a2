import { existsSync } from 'node:fs';

// What no fixture has: nothing to find, thousands of findings, names from somebody who means ill, clauses.

const GROUP = `resource "alicloud_security_group" "web" {
  vpc_id = "vpc-1"
}
`;

const rule = (name, cidr, more = '') => `
resource "alicloud_security_group_rule" "${name}" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  security_group_id = alicloud_security_group.web.id
  cidr_ip           = ${JSON.stringify(cidr)}${more}
}
`;

const rules = (count) => Array.from({ length: count }, (_, at) => rule(`r${at}`, '0.0.0.0/0')).join('');

/** A state in which every rule opens ssh: one line of JSON. */
const stateOf = (count, nameOf) => {
  const group = {
    address: 'alicloud_security_group.web',
    mode: 'managed',
    type: 'alicloud_security_group',
    name: 'web',
    values: { id: 'sg-1', vpc_id: 'vpc-1' },
  };
  const opens = Array.from({ length: count }, (_, at) => ({
    address: nameOf(at),
    mode: 'managed',
    type: 'alicloud_security_group_rule',
    name: `r${at}`,
    values: {
      type: 'ingress',
      ip_protocol: 'tcp',
      port_range: '22/22',
      cidr_ip: '0.0.0.0/0',
      security_group_id: 'sg-1',
      policy: 'accept',
      priority: 1,
      description: HOSTILE,
    },
  }));
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.9.8',
    values: { root_module: { resources: [group, ...opens] } },
  });
};

const HOSTILE = '[click](https://example.com) ]]> <b> %0A::error::x \u001b[31m \u202e {0} {{ \ud800 \r\n | ` \\ "';

const FRAMEWORKS = `frameworks:
  mlps-3:
    title: Multi-Level Protection Scheme
    clauses:
      "8.1.3.1 a)": { title: Borders are controlled, assessable: true, reason: It is written. }
      "8.1.3.2": { title: What crosses them is chosen, assessable: true, reason: It is written. }
  cwe:
    title: Common Weakness Enumeration
    clauses: { "284": { title: Improper Access Control, assessable: true, reason: It is written. } }
  "häßlich & <b>":
    title: "]] [x](y) <b>"
    clauses: { "[1](2)": { title: "[1](2) | <b>", assessable: true, reason: It is written. } }
`;

const POLICIES = `version: 1
${existsSync(new URL('../../policies/frameworks.yaml', import.meta.url)) ? FRAMEWORKS : ''}policies:
  - id: ssh
    title: One word, no period
    severity: critical
    compliance: { mlps-3: ["8.1.3.1 a)", "8.1.3.2"], cwe: ["284"], "häßlich & <b>": ["[1](2)"] }
    forbid: { direction: ingress, from: internet, traffic: [ssh] }
  - id: a
    title: "${'long '.repeat(300)}"
    rationale: "${'longer '.repeat(300)}"
    severity: info
    compliance: { mlps-3: ["8.1.3.2"] }
    references: ["https://example.com/a?b=c&d=[e]"]
    forbid: { direction: ingress, from: internet, traffic: [ssh] }
`;

const ROOTS = ['live/a b', 'live/[x](1)', 'live/c'];
const CALL = 'module "web" {\n  source = "../../web"\n  from = "0.0.0.0/0"\n}\n';

const NOTHING = GROUP + rule('office', '203.0.113.0/24');

/** Inputs by name: their files, the arguments of sglint in their folder, and what must come of it. */
export function generatedInputs() {
  return [
    { name: 'nothing-found', files: { 'main.tf': NOTHING }, args: ['.', '--no-config'] },
    { name: 'no-group-at-all', files: { 'main.tf': 'locals {}\n' }, args: ['.', '--no-config'] },
    {
      name: 'thousands-in-hcl',
      files: { 'main.tf': GROUP + rules(5000) },
      args: ['.', '--no-config'],
      atLeast: 5000,
    },
    {
      name: 'thousands-in-a-state',
      files: { 'state.json': stateOf(5000, (at) => `alicloud_security_group_rule.r${at}`) },
      args: ['state.json', '--no-config'],
      atLeast: 5000,
    },
    {
      name: 'hostile-names',
      files: {
        'a state [1](2) %20 #?:ü.json': stateOf(3, (at) => `alicloud_security_group_rule.x["${HOSTILE}${at}"]`),
      },
      args: ['a state [1](2) %20 #?:ü.json', '--no-config'],
      atLeast: 3,
    },
    {
      name: 'hostile-folders',
      files: { 'a b/%41 ü:[x]/main.tf': GROUP + rule('open', '0.0.0.0/0', '\n  description = "$${ ]]> \\u001b[31m"') },
      args: ['a b/%41 ü:[x]', '--no-config'],
      atLeast: 1,
    },
    {
      name: 'outside-of-the-current-folder',
      files: { 'here/x.txt': '', 'there/main.tf': GROUP + rule('open', '0.0.0.0/0') },
      from: 'here',
      args: ['../there', '--no-config'],
      atLeast: 1,
    },
    {
      name: 'several-root-modules',
      files: {
        'web/main.tf': `variable "from" {}\n${GROUP}${rule('open', '0.0.0.0/0').replace('"0.0.0.0/0"', 'var.from')}`,
        ...Object.fromEntries(ROOTS.map((root) => [`${root}/main.tf`, CALL])),
      },
      args: [...ROOTS, '--no-config'],
      atLeast: 1,
      check({ runs: [{ results }] }) {
        const flows = results[0].codeFlows?.length;
        if (flows !== ROOTS.length) throw new Error(`${flows} ways only`);
      },
    },
    {
      name: 'a-fix',
      files: { 'main.tf': GROUP + rule('in', '10.0.0.0/8').replace('"ingress"', '"Ingress"') },
      args: ['.', '--no-config'],
      atLeast: 1,
      check({ runs: [{ results }] }) {
        if (results[0].fixes?.length !== 1) throw new Error('no fix');
      },
    },
    {
      name: 'clauses',
      files: { 'main.tf': GROUP + rule('open', '0.0.0.0/0'), 'policies.yaml': POLICIES },
      args: ['.', '--no-config', '-p', 'policies.yaml'],
      atLeast: 2,
      check({ runs: [{ taxonomies = [] }] }) {
        if (taxonomies.length !== 3) throw new Error(`${taxonomies.length} taxonomies only`);
      },
    },
  ];
}
