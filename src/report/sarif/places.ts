import type { PhysicalLocation, Region } from 'sarif';
import type { Finding } from '../../evaluate/finding.js';
import { positionAt } from '../../text/source.js';
import { type Location, locationOf, type Span } from '../../text/span.js';
import { isInSources, isShowable } from '../frame.js';
import { uriOf } from '../link.js';
import type { Report } from '../report.js';

/** What relative paths start from; no machine's path is written down. */
export const SOURCE_ROOT = '%SRCROOT%';

/** A place in a file of the repository. */
export function physicalLocation(span: Span, { inRepository }: Report): PhysicalLocation {
  return {
    artifactLocation: { uri: uriOf(inRepository(span.source.path)), uriBaseId: SOURCE_ROOT },
    region: regionOf(locationOf(span)),
  };
}

/** The place of a finding: small, so that a pull request that changes the line shows it, with the text there and the lines around. */
export function primaryLocation(finding: Finding, report: Report): PhysicalLocation {
  const { span } = finding;
  const { artifactLocation, region } = physicalLocation(span, report) as Required<PhysicalLocation>;
  const text = span.source.text.slice(span.start, span.end);
  const snippet = text !== '' && isShowable(finding) ? { snippet: { text } } : {};
  return { artifactLocation, region: { ...region, ...snippet }, ...(isInSources(span) ? contextOf(span) : {}) };
}

const AROUND = 2;

/** Only which lines: what stands on them may be what must not be printed. */
function contextOf(span: Span): { readonly contextRegion: Region } {
  const { startLine, endLine } = locationOf(span);
  const last = positionAt(span.source, span.source.text.length).line;
  return { contextRegion: { startLine: Math.max(1, startLine - AROUND), endLine: Math.min(last, endLine + AROUND) } };
}

const regionOf = ({ startLine, startColumn, endLine, endColumn }: Location): Region => ({
  startLine,
  startColumn,
  endLine,
  endColumn,
});
