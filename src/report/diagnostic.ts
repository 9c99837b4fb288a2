import type { Diagnostic } from '../config/diagnostic.js';
import { plain } from '../text/plain.js';
import { locationOf } from '../text/span.js';

/** One line for people: `warning: tfplan.json:1:20: …`. */
export function renderDiagnostic({ level, message, span }: Diagnostic): string {
  if (!span) return `${level}: ${plain(message)}`;
  const { file, startLine, startColumn } = locationOf(span);
  const place = span.end > 0 ? `${file}:${startLine}:${startColumn}` : file;
  return `${level}: ${plain(place)}: ${plain(message)}`;
}
