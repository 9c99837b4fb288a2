import { randomUUID } from 'node:crypto';
import { ExitCode } from '../cli/io.js';
import { nodeIo } from '../cli/node-io.js';
import { act, actOnDefect } from './act.js';

// Node exits with 1 on an uncaught error, and 1 means "findings" here: a crash must not pass for a verdict.
process.exitCode = ExitCode.defect;
const token = randomUUID();
let code: ExitCode;
try {
  code = act(nodeIo, token);
} catch (bug) {
  code = actOnDefect(bug, nodeIo, token);
}
process.exit(code);
