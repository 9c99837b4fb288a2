import { ExitCode } from '../cli/io.js';
import type { Judgement } from '../cli/judge.js';

/** The words of the output `result`. */
export const resultOf = (code: ExitCode): 'pass' | 'fail' | 'error' =>
  code === ExitCode.clean ? 'pass' : code === ExitCode.findings ? 'fail' : 'error';

/** One sentence on how the check ends, and why. */
export function verdictOf(code: ExitCode, judgement: Judgement | undefined): string {
  if (code === ExitCode.defect) return 'This check fails because of a defect in sglint itself: please report it.';
  if (code === ExitCode.unusable || judgement === undefined) {
    const rest = judgement === undefined ? 'Nothing could be judged.' : 'What could be judged is told all the same.';
    return `This check fails because something cannot be used or written: the errors say what, and what to do. ${rest}`;
  }
  const { counting, report, failOn } = judgement;
  if (counting.length > 0) return `This check fails: ${whyItFails(counting, failOn)}.`;
  if (report.findings.length === 0) return 'This check passes: there are no findings.';
  if (failOn === 'never') return 'This check passes whatever is found, because fail-on is "never".';
  return `This check passes: no finding that counts is of severity ${failOn} or graver.`;
}

function whyItFails(counting: Judgement['counting'], failOn: Judgement['failOn']): string {
  const all = counting.length;
  const open = counting.filter(({ verdict }) => verdict === 'open').length;
  const failed = all - open;
  const severity = `of severity ${failOn} or graver`;
  if (open === 0) return `${all === 1 ? 'one finding is' : `${all} findings are`} ${severity}`;
  const undecided = open === 1 ? 'one' : `${open}`;
  const found = failed === 0 ? undecided : failed === 1 ? 'one' : `${failed}`;
  const noun = found === 'one' ? 'finding' : 'findings';
  const them = `${found} ${noun}${failed === 0 ? '' : ` and ${undecided}`} that cannot be decided`;
  return `${them} ${all === 1 ? 'is' : 'are'} ${severity}, and what cannot be decided counts because unknown is "fail"`;
}
