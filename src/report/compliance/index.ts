import { complianceAsHtml } from './html.js';
import { complianceAsJson } from './json.js';
import { complianceAsMarkdown } from './markdown.js';
import type { ComplianceReport } from './model.js';

/** One way to print a report on compliance; what it returns ends in a line break. */
export interface ComplianceFormat {
  readonly summary: string;
  render(report: ComplianceReport): string;
}

/** What `sglint report` prints; the first is the default. To add one: write its file, then add it here. */
export const complianceFormats = {
  markdown: {
    summary: 'a document that is read as it is, or as a page of GitHub or GitLab',
    render: complianceAsMarkdown,
  },
  json: { summary: 'the same for programs (sglint schema compliance)', render: complianceAsJson },
  html: { summary: 'one page for browsers, screen readers and paper that loads nothing', render: complianceAsHtml },
} satisfies Record<string, ComplianceFormat>;

export type ComplianceFormatName = keyof typeof complianceFormats;

export const complianceFormatNames = Object.keys(complianceFormats) as [
  ComplianceFormatName,
  ...ComplianceFormatName[],
];
