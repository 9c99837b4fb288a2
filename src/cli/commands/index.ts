import type { Command } from '../command.js';
import { diff } from './diff.js';
import { explain } from './explain.js';
import { exposure } from './exposure.js';
import { hook } from './hook.js';
import { lint } from './lint.js';
import { policies } from './policies.js';
import { report } from './report.js';
import { rules } from './rules.js';
import { schema } from './schema.js';
import { why } from './why.js';

/** Every command; the first is the default. To add one: write its file, then add it here and in names.ts. */
export const commands: readonly Command[] = [lint, rules, exposure, why, diff, hook, report, policies, explain, schema];
