import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { html } from './html.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { markdown } from './markdown.js';
import type { Reporter } from './report.js';
import { sarif } from './sarif.js';
import { text } from './text.js';

/** `--format` accepts exactly these names. To add one: write its file, then add it here. */
export const reporters = { text, json, sarif, github, gitlab, junit, markdown, html } satisfies Record<
  string,
  Reporter
>;

export type Format = keyof typeof reporters;

export const formats = Object.keys(reporters) as [Format, ...Format[]];
