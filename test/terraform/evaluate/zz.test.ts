import { evaluated } from '../../support/module-files.js';

const time = (
  name: string,
  f: () => { resources: readonly any[]; problems: readonly any[]; diagnostics: readonly any[] },
) => {
  const s = performance.now();
  const r = f();
  for (const x of r.resources) for (const n of ['cidr_ip', 'port_range', 'security_group_id']) x.attribute(n);
  console.log(
    name,
    Math.round(performance.now() - s),
    'ms',
    r.resources.length,
    r.problems.length,
    r.diagnostics.length,
    JSON.stringify([...r.problems, ...r.diagnostics].slice(0, 2).map((p) => p.message)),
    JSON.stringify(r.resources[0]?.attribute('cidr_ip') ?? null, (k, v) => (k === 'source' ? v.path : v))?.slice(
      0,
      300,
    ),
  );
};
const RULE = (body: string) =>
  `resource "alicloud_security_group_rule" "r" {\n${body}\n type = "ingress"\n ip_protocol = "tcp"\n security_group_id = alicloud_security_group.g.id\n}\nresource "alicloud_security_group" "g" {}\n`;
test.each([5000, 10000, 20000])('each %d', (n) => {
  const rules = Array.from({ length: n }, (_, i) => `"r${i}" = { port = ${i}, cidr = "10.0.0.0/8" }`).join('\n');
  time(`each ${n}`, () =>
    evaluated(
      `locals { rules = {\n${rules}\n} }\nvariable "x" { default = {} }\n` +
        RULE(`for_each = local.rules
  port_range = format("%d/%d", each.value.port, lookup(local.rules, each.key, {port=1}).port)
  cidr_ip = local.rules[each.key].cidr`),
    ),
  );
  time(`each ref ${n}`, () =>
    evaluated(
      `locals { rules = {\n${rules}\n} }\n` +
        `resource "alicloud_eip" "e" { \n for_each = local.rules\n name = each.key\n}\n` +
        RULE(`for_each = alicloud_eip.e
  port_range = each.value.name
  cidr_ip = alicloud_eip.e[each.key].ip`),
    ),
  );
});
test('chains', () => {
  for (const n of [500, 5000, 20000])
    time(`locals ${n}`, () =>
      evaluated(
        'locals {\n' +
          Array.from({ length: n }, (_, i) => `a${i} = local.a${i + 1}`).join('\n') +
          `\na${n} = "10.0.0.0/8"\n}\n` +
          RULE('cidr_ip = local.a0'),
      ),
    );
  time('cycle', () => evaluated('locals {\na = local.b\nb = local.a\n}\n' + RULE('cidr_ip = local.a')));
  time('self', () => evaluated('module "m" {\nsource = "./"\n}\n' + RULE('cidr_ip = module.m.x')));
  time('parens', () => evaluated(RULE(`cidr_ip = ${'('.repeat(240)}"10.0.0.0/8"${')'.repeat(240)}`)));
  time('plus', () => evaluated(RULE(`cidr_ip = ${Array(990).fill('1').join(' + ')}`)));
  time('plus2', () =>
    evaluated(
      `locals {\n a = ${Array(990).fill('1').join(' + ')}\n}\n` +
        RULE(`cidr_ip = local.a + ${Array(900).fill('1').join(' + ')}`),
    ),
  );
  time('plus3', () =>
    evaluated(
      `resource "a" "b" {\n x = ${Array(800).fill('1').join(' + ')}\n}\nresource "a" "c" {\n x = a.b.x + ${Array(900).fill('1').join(' + ')}\n}\n` +
        RULE(`cidr_ip = a.c.x + ${Array(900).fill('1').join(' + ')}`),
    ),
  );
  time('count', () => evaluated(RULE('count = 1000000000\ncidr_ip = "10.0.0.0/8"')));
  time('laugh', () =>
    evaluated(
      'locals {\na0 = "xxxxxxxxxx"\n' +
        Array.from(
          { length: 30 },
          (_, i) => `a${i + 1} = "\${local.a${i}}\${local.a${i}}\${local.a${i}}\${local.a${i}}"`,
        ).join('\n') +
        '\n}\n' +
        RULE('cidr_ip = local.a30'),
    ),
  );
  time('laugh2', () =>
    evaluated(
      'locals {\na0 = ["x"]\n' +
        Array.from({ length: 60 }, (_, i) => `a${i + 1} = [local.a${i}, local.a${i}, local.a${i}]`).join('\n') +
        '\n}\n' +
        RULE('cidr_ip = jsonencode(local.a60)'),
    ),
  );
  time('laugh3', () =>
    evaluated(
      'locals {\na0 = ["x"]\n' +
        Array.from({ length: 60 }, (_, i) => `a${i + 1} = concat(local.a${i}, local.a${i}, local.a${i})`).join('\n') +
        '\n}\n' +
        RULE('cidr_ip = jsonencode(local.a60)'),
    ),
  );
  time('loops', () =>
    evaluated(
      'locals {\nr = range(1000)\n x = [for a in local.r : [for b in local.r : [for c in local.r : a * b * c]]]\n}\n' +
        RULE('cidr_ip = jsonencode(local.x)'),
    ),
  );
  const deep: Record<string, string> = {
    'main.tf': 'variable "x" { default = "10.0.0.0/8" }\nmodule "m" {\n source = "./m"\n x = var.x\n}\n',
  };
  let p = 'm';
  for (let i = 0; i < 300; i++) {
    deep[p + '/main.tf'] = 'variable "x" {}\nmodule "m" {\n source = "./m"\n x = var.x\n}\n' + RULE('cidr_ip = var.x');
    p += '/m';
  }
  time('modules', () => evaluated(deep));
  const wide: Record<string, string> = {
    'main.tf': 'module "a" {\n source = "./m0"\n}\nmodule "b" {\n source = "./m0"\n}\n',
  };
  for (let i = 0; i < 40; i++)
    wide[`m${i}/main.tf`] = `module "a" {\n source = "../m${i + 1}"\n}\nmodule "b" {\n source = "../m${i + 1}"\n}\n`;
  wide['m40/main.tf'] = RULE('cidr_ip = "10.0.0.0/8"');
  time('wide', () => evaluated(wide));
});
