import { isSensitive } from '../alicloud/rule.js';
import type { Finding } from '../evaluate/finding.js';
import { codeFrame } from '../text/code-frame.js';
import type { Span } from '../text/span.js';

/** The line that a finding points at, with carets under the value; nothing where it may hold what must not be printed. */
export const frameOf = (finding: Finding): string | undefined =>
  isShowable(finding) ? codeFrame(finding.span) : undefined;

/** A line of a plan or a state may hold anything, and a line of HCL a value that must not be printed. */
export const isShowable = ({ span, rule, isPlaceSecret }: Finding): boolean =>
  isInSources(span) && !isPlaceSecret && !(rule && isSensitive(rule));

/** Whether a place is in files that people write. */
export const isInSources = ({ source }: Span): boolean => /\.(tf|tofu|tfvars)(\.json)?$/.test(source.path);
