import { isSensitive } from '../alicloud/rule.js';
import type { Finding } from '../evaluate/finding.js';
import type { Span } from '../text/span.js';

/** Whether the text at a finding's place may be shown: a line of a plan may hold anything, and one of HCL a value that must not be printed. */
export function isShowable({ span, rule, isPlaceSecret }: Finding): boolean {
  return isInSources(span) && !isPlaceSecret && !(rule && isSensitive(rule));
}

/** Whether a place is in a configuration, and not in a plan or a state. */
export const isInSources = ({ source }: Span): boolean => /\.(tf|tofu|tfvars)(\.json)?$/.test(source.path);
