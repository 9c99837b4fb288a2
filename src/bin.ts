import { ExitCode } from './cli/io.js';
import { main } from './cli/main.js';
import { nodeIo } from './cli/node-io.js';

// Node exits with 1 on an uncaught error, and 1 means "findings" here: a crash must not pass for a verdict.
process.exitCode = ExitCode.defect;
main(process.argv.slice(2), nodeIo).then(
  // Everything is written by now, and what V8 still has to compile or to collect in the background is for nobody.
  (code) => process.exit(code),
  (bug: unknown) => {
    nodeIo.stderr(
      `sglint failed, and that is a defect of its own: please report this.\n${bug instanceof Error ? bug.stack : bug}\n`,
    );
  },
);
