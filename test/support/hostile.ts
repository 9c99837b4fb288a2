import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What somebody may call a thing who means ill: each is harmful in another format, log or viewer. */
export const HOSTILE: readonly string[] = [
  'x\n::error file=a.tf,line=1::forged',
  ' ::error::forged',
  '::stop-commands::pwned',
  '##[error]forged',
  '##vso[task.setvariable variable=PATH]forged',
  '100%0A::warning::forged%25',
  'a:b,c=d',
  '\u001b[31mred\u001b[0m\u001b]8;;https://example.com\u0007link\u001b]8;;\u0007',
  'a\rb\u0008\u0008c\u0000d\u009bE',
  '\u202eright to left\u202c \u2066isolated\u2069 \u200bzero\u200b \ufeff',
  'line\u2028separator\u2029and\u0085next',
  '<script>alert(1)</script><img src=x onerror="alert(1)"><!-- ',
  '"><svg onload=alert(1)>\' & &amp; &#0; &lt;',
  ']]>&bogus;<?pi?><![CDATA[',
  '\ufffe\uffff\ud800 half and \u{1f600} whole',
  '| cell | cell |\n| --- | --- |',
  '[click](https://example.com) ![x](https://example.com/x.png) <https://example.com>',
  '@everyone #1 GH-1 https://example.com www.example.com mail@example.com',
  '`code` **bold** _it_ ~~no~~ # head > quote - list 1. one',
  '</pre></code></td></table>\n\n# Heading',
  '!1 ~2 %3 $4 &5 ^6 $x$',
  '[![a](b)][c] \\[d\\] \\',
  '${x} %{if} {{y}} {0} $(id) `id`',
];

const rule = (index: string, values: Readonly<Record<string, unknown>>): object => ({
  address: `alicloud_security_group_rule.r[${JSON.stringify(index)}]`,
  mode: 'managed',
  type: 'alicloud_security_group_rule',
  name: 'r',
  index,
  values: {
    type: 'ingress',
    ip_protocol: 'tcp',
    port_range: '22/22',
    cidr_ip: '0.0.0.0/0',
    security_group_id: 'sg-1',
    policy: 'accept',
    priority: 1,
    ...values,
  },
});

/** A state whose names, descriptions and identities are all hostile. */
export const hostileState = (): string =>
  JSON.stringify({
    format_version: '1.0',
    terraform_version: '1.9.8',
    values: {
      root_module: {
        resources: HOSTILE.flatMap((text) => [
          rule(text, { description: text }),
          rule(`in ${text}`, { description: text, security_group_id: text }),
          rule(`from ${text}`, { cidr_ip: undefined, source_security_group_id: text, description: text }),
        ]),
      },
    },
  });

/** Policies whose words are hostile; names of policies have a form that leaves nothing to hide. */
export const hostilePolicies = (): string =>
  JSON.stringify({
    version: 1,
    policies: HOSTILE.map((text, at) => ({
      id: `policy-${at}`,
      title: text,
      rationale: text,
      remediation: text,
      references: [text],
      severity: 'high',
      forbid: { direction: 'ingress', from: 'internet', traffic: ['ssh'] },
    })),
  });

const quoted = (text: string): string =>
  JSON.stringify(text)
    .replace(/[$%](?=\{)/g, '$&$&')
    .replace(/\\b/g, '\\u0008');

/** A configuration with hostile keys, descriptions and reasons. */
export const hostileConfiguration = (): string => `
resource "alicloud_security_group" "web" {
  vpc_id = "vpc-1"
}

resource "alicloud_security_group_rule" "open" {
  for_each          = toset([${HOSTILE.filter((text) => !/\p{Surrogate}/u.test(text))
    .map(quoted)
    .join(', ')}])
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  security_group_id = alicloud_security_group.web.id
  description       = each.value
  cidr_ip           = "0.0.0.0/0"
}

${HOSTILE.filter((text) => !/["\\\p{Cc}]/u.test(text))
  .map(
    (text, at) => `
# sglint:ignore no-public-admin-ports reason="${text}"
resource "alicloud_security_group_rule" "accepted${at}" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  security_group_id = alicloud_security_group.web.id
  cidr_ip           = "0.0.0.0/0"
}
`,
  )
  .join('')}`;

interface HostileFolder {
  readonly folder: string;
  readonly state: string;
  readonly root: string;
  readonly broken: string;
}

/** A folder with all of it under names that are no better: the state, `policies.yaml`, the configuration, and one that is none. */
export function hostileFolder(): HostileFolder {
  const folder = mkdtempSync(join(tmpdir(), 'sglint-hostile-'));
  const [state, root] = ['::error file=x::a <b> |&"\' \u202e.json', '::error::x [1](2) %0A ##[debug]'];
  const broken = '::error::broken';
  writeFileSync(join(folder, state), hostileState());
  writeFileSync(join(folder, 'policies.yaml'), hostilePolicies());
  for (const [name, text] of [
    [root, hostileConfiguration()],
    [broken, '}'],
  ] as const) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'main.tf'), text);
  }
  return { folder, state, root, broken };
}
