import { nodeCrypto } from '../../text/node-crypto.js';
import { Html, html, unbreakable } from './html.js';

/** What a page is made of. */
export interface Page {
  readonly title: string;
  readonly style: string;
  /** The only thing that runs in it; left out, nothing does. */
  readonly script?: string;
  readonly body: Html;
}

/** One page in itself: it loads nothing, and nothing runs in it but its own script, whatever names people have thought of. */
export function page({ title, style, script, body }: Page): string {
  const scriptSource = script === undefined ? '' : `; script-src '${hashOf(script)}'`;
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; style-src '${hashOf(style)}'${scriptSource}`;
  const { markup } = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${new Html(policy)}">
<title>${unbreakable(title)}</title>
<style>${new Html(style)}</style>
</head>
<body>
${body}
${script === undefined ? undefined : new Html(`<script>${script}</script>\n`)}</body>
</html>
`;
  return markup;
}

const hashOf = (text: string): string => `sha256-${nodeCrypto().createHash('sha256').update(text).digest('base64')}`;
