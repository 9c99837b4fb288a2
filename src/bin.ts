import { cacheFolder } from './cli/cached-code.js';
import { CodeCache } from './cli/code-cache.js';
import { ExitCode } from './cli/io.js';

type Program = typeof import('./cli/program.js');

/** The hash of the other files of the bundle. */
declare const SGLINT_BUILD: string;

// Node exits with 1 on an uncaught error, and 1 means "findings" here: a crash must not pass for a verdict.
process.exitCode = ExitCode.defect;
const words = process.argv.slice(2);
const folder = cacheFolder(process.env, process.platform);
const cache = folder === undefined ? undefined : new CodeCache(__dirname, folder, SGLINT_BUILD);
const { program, commandOf }: Program = cache ? cache.load('program.js') : require('./cli/program.js');
program(words).then(
  (code) => {
    cache?.save(commandOf(words));
    // Everything is written by now, and what V8 still has to compile or to collect in the background is for nobody.
    process.exit(code);
  },
  (bug: unknown) => {
    process.stderr.write(
      `sglint failed, and that is a defect of its own: please report this.\n${bug instanceof Error ? bug.stack : bug}\n`,
    );
  },
);
