import type { JsonSchema } from '../../policy/checks/check-kind.js';
import { configSchema, policySchema } from '../../policy/schema.js';
import { complianceSchema } from '../../report/compliance/schema.js';
import { reportSchema } from '../../report/report-schema.js';
import { own } from '../../text/own.js';
import { suggest } from '../../text/suggest.js';
import { UnusableError } from '../../text/unusable.js';
import type { Command } from '../command.js';
import { ExitCode } from '../io.js';

/** The schemas by name; `schemas/NAME.schema.json` is written from them. */
export const schemas: Readonly<Record<string, JsonSchema>> = {
  policy: policySchema,
  config: configSchema,
  report: reportSchema,
  compliance: complianceSchema,
};

/** Prints a JSON Schema. */
export const schema: Command = {
  name: 'schema',
  usage: Object.keys(schemas).join('|'),
  summary: 'Print the JSON Schema of policy files, of the configuration or of a report',
  options: [],
  examples: [['sglint schema policy > policy.schema.json', 'for an editor']],
  run(args, io) {
    const [name = '', ...rest] = args.positionals;
    const wanted = own(schemas, name);
    if (wanted === undefined || rest.length > 0) {
      const near = suggest(name, Object.keys(schemas));
      const hint =
        near && wanted === undefined ? `did you mean "${near}"?` : `sglint schema ${Object.keys(schemas).join('|')}`;
      throw new UnusableError({
        message: name === '' ? 'which schema?' : `there is no schema "${args.positionals.join(' ')}"`,
        hint,
      });
    }
    io.stdout(`${JSON.stringify(wanted, undefined, 2)}\n`);
    return ExitCode.clean;
  },
};
