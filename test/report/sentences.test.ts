import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { fixtures } from '../support/exposure.js';
import { parseXml, type XmlElement } from '../support/parsers.js';
import { run } from '../support/run.js';
import { commandIn } from '../support/runner-log.js';

// What is said in sentences ends like one, in every format.

const packs = ['recommended', 'strict', 'audit', 'cis'].flatMap((pack) => ['-p', `sglint:${pack}`]);
const printed = async (format: string): Promise<string> =>
  (await run([...inputs, ...packs, '--no-config', '-f', format], fixtures)).stdout;
const inputs = readdirSync(fixtures).flatMap((name) =>
  readdirSync(join(fixtures, name)).includes('tfplan.json') ? [`${name}/tfplan.json`] : [],
);

const all = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

/** Lists of clauses and of links aside. */
const paragraphs = (help: string): readonly string[] =>
  help.split('\n\n').filter((part) => !/^(Asked for by:|https:)/.test(part));

const SENTENCES: Readonly<Record<string, (printed: string) => readonly string[]>> = {
  text: (printed) => printed.split(/\n(?= {2}\w|\n)/).filter((part) => /^\n? {2}(fix|next|if so) /.test(part)),
  github: (printed) =>
    printed
      .trimEnd()
      .split('\n')
      .flatMap((line) => commandIn(line)?.message.split('\n') ?? [])
      .filter((line) => !/^\(sglint policy [\w-]+\)$/.test(line)),
  gitlab: (printed) =>
    (JSON.parse(printed) as readonly { description: string }[]).map(({ description }) => description),
  markdown: (printed) => printed.split('\n').filter((line) => line !== '' && !/^[#|]/.test(line)),
  sarif: (printed) => {
    const [sarif] = (JSON.parse(printed) as Log).runs;
    const rules = sarif?.tool.driver.rules ?? [];
    return [
      ...(sarif?.results ?? []).map(({ message }) => message.text ?? ''),
      ...rules.flatMap(({ fullDescription, help }) => [fullDescription?.text ?? '', ...paragraphs(help?.text ?? '')]),
    ];
  },
  junit: (printed) => {
    const xml = parseXml(printed);
    const told = [...all(xml, 'failure'), ...all(xml, 'skipped')];
    return told.flatMap((each) => [each.attributes['message'] ?? '', each.text]).filter((each) => each !== '');
  },
  html: (printed) =>
    [...printed.matchAll(/<dt>(?:What to do|If so|Next)<\/dt><dd>(.*?)<\/dd>/g)].map(([, said = '']) => said),
};

test.each(Object.entries(SENTENCES))('in %s', async (format, sentencesIn) => {
  const sentences = sentencesIn(await printed(format));
  expect(sentences.length).toBeGreaterThan(40);
  expect(sentences.filter((sentence) => !/[.!?]$/.test(sentence.trimEnd()))).toEqual([]);
});

test.each(['markdown', 'html'])('in a report on compliance, in %s', async (format) => {
  const { stdout } = await run(['report', ...inputs, '--framework', 'mlps-2.0-l3', '-f', format], fixtures);
  const said = [
    ...stdout.matchAll(
      /(?:\*\*(?:What to do|If it is so|Next):\*\*|<dt>(?:What to do|If it is so|Next)<\/dt><dd>)(.*?)(?:<\/dd>|$)/gm,
    ),
  ];
  expect(said.length).toBeGreaterThan(10);
  expect(said.map(([, words = '']) => words.trim()).filter((words) => !/[.!?]$/.test(words))).toEqual([]);
});
