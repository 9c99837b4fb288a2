import type { Diagnostic } from '../config/diagnostic.js';
import { plain } from '../text/plain.js';
import { placeOf } from '../text/span.js';

/** One line for people: `warning: tfplan.json:1:20: …`. */
export function renderDiagnostic({ level, message, span }: Diagnostic): string {
  return span ? `${level}: ${placeOf(span)}: ${plain(message)}` : `${level}: ${plain(message)}`;
}
