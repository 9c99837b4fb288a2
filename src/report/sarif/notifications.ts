import type { Notification, ReportingDescriptor } from 'sarif';
import type { Diagnostic } from '../../config/diagnostic.js';
import { plain } from '../../text/plain.js';
import type { Span } from '../../text/span.js';
import type { Problem } from '../../text/unusable.js';
import { sentence, withPeriod } from '../../text/words.js';
import type { Report } from '../report.js';
import { leftOutSentence } from './limits.js';
import { physicalLocation } from './places.js';
import { unlinked } from './words.js';

/** Every kind of notification; they are told by their index. */
export const notificationDescriptors: ReportingDescriptor[] = [
  {
    id: 'input-diagnostic',
    name: 'InputDiagnostic',
    shortDescription: { text: 'Something about an input is odd.' },
    fullDescription: { text: 'Something about an input is odd and did not stop the run.' },
    help: { text: 'Read the message: it says what was found and how it is judged.' },
  },
  {
    id: 'unusable-input',
    name: 'UnusableInput',
    shortDescription: { text: 'A part of the input could not be used.' },
    fullDescription: { text: 'A part of the input could not be used, so nothing in it was judged; the rest was.' },
    help: { text: 'Mend what the message names, and run sglint again: an alert about that part says nothing now.' },
  },
  {
    id: 'results-left-out',
    name: 'ResultsLeftOut',
    shortDescription: { text: 'There are more results than code scanning takes.' },
    fullDescription: {
      text: 'Code scanning takes 25,000 results in 10 MB at most, so the least grave ones are not in this file.',
    },
    help: { text: 'Judge fewer root modules in one run, or mend the graver results first. -f json has them all.' },
  },
];

/** What else there is to say about a run. */
export function notificationsOf(report: Report, leftOut: number): Notification[] {
  return [
    ...report.problems.map((problem) => problemAsNotification(problem, report)),
    ...(leftOut === 0 ? [] : [leftOutNotification(leftOut)]),
    ...report.diagnostics.map((diagnostic) => diagnosticAsNotification(diagnostic, report)),
  ];
}

const diagnosticAsNotification = ({ level, message, span }: Diagnostic, report: Report): Notification => ({
  ...of('input-diagnostic'),
  level,
  message: { text: shown(message) },
  ...placeOf(span, report),
});

const problemAsNotification = ({ message, span, hint }: Problem, report: Report): Notification => ({
  ...of('unusable-input'),
  level: 'error',
  message: { text: hint === undefined ? shown(message) : `${shown(message)} ${shown(sentence(hint))}` },
  ...placeOf(span, report),
});

const leftOutNotification = (leftOut: number): Notification => ({
  ...of('results-left-out'),
  level: 'warning',
  message: { text: leftOutSentence(leftOut) },
});

const of = (id: string): Pick<Notification, 'descriptor'> => ({
  descriptor: { id, index: notificationDescriptors.findIndex((each) => each.id === id) },
});

const shown = (words: string): string => unlinked(plain(withPeriod(words)));

const placeOf = (span: Span | undefined, report: Report): Pick<Notification, 'locations'> =>
  span === undefined || span.source.virtual
    ? {}
    : { locations: [{ physicalLocation: physicalLocation(span, report) }] };
