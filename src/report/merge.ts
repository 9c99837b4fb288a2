import type { Finding, InputName, Related } from '../evaluate/finding.js';
import { difference, isEmpty } from '../net/traffic.js';
import type { Span } from '../text/span.js';

/** Findings of one policy at one place of a source: the instances of a `for_each`, or several calls of a module. */
export interface Result {
  /** What is said for all of them: of the one that is about the most traffic. */
  readonly first: Finding;
  /** The place that they share. */
  readonly span: Span;
  /** The addresses of all, each once: that of the first, then those of the others in order. */
  readonly addresses: readonly string[];
  /** The others for people: it says which of them are about traffic that the first is not about, and where they are in another input. */
  readonly others: readonly string[];
  /** The same in a few words: nothing where there are no others. Each input is named as far as there is room. */
  readonly also: string;
  /** Which input the first is in, where several are judged and its place does not say it: `the root module live/a`. */
  readonly input: { readonly noun: string; readonly name: string } | undefined;
  /** The security groups that their rules are of, each once; none where the finding is on the group itself, or on no group. */
  readonly groups: readonly string[];
  /** What they are attached to, each once. */
  readonly attachedTo: readonly string[];
  /** What leads to the first, and the ways to those others that `also` names. */
  readonly related: readonly RelatedTo[];
  /** The first, and those others that `also` names. */
  readonly named: readonly Finding[];
}

/** A related place, and the input that it leads from, where the findings are in several. */
export interface RelatedTo extends Related {
  readonly input?: string;
}

/** How a format shows findings. */
export interface Shown {
  /** The place of one: its own, if nothing else is said. */
  placeOf?(finding: Finding): Span;
  /** What a path is shown as. */
  pathOf?(path: string): string;
}

/** Joins findings that point at the same text, so that one line gives one result; the order stays. */
export function mergeByPlace(findings: readonly Finding[], shown: Shown = {}): readonly Result[] {
  const { placeOf = ({ span }) => span } = shown;
  const places = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { source, start, end } = placeOf(finding);
    const key = [finding.policy.id, finding.verdict, finding.severity, source.path, start, end].join('\n');
    const known = places.get(key);
    if (known) known.push(finding);
    else places.set(key, [finding]);
  }
  return [...places.values()].map((same) => merged(same, shown));
}

/** How many others are named, and how many where it takes more to name every input. */
const SHOWN = 5;
const MOST_SHOWN = 20;

function merged(findings: readonly Finding[], shown: Shown): Result {
  const first = findings.reduce((widest, finding) =>
    !isEmpty(difference(finding.region, widest.region)) && isEmpty(difference(widest.region, finding.region))
      ? finding
      : widest,
  );
  const span = shown.placeOf?.(first) ?? first.span;
  const rest = findings.filter((finding) => finding !== first);
  const elsewhere = oneOfEachInput(rest, first);
  const isOne = new Set(elsewhere);
  const others = [...elsewhere, ...rest.filter((finding) => !isOne.has(finding))];
  const isMore = ({ region, isSecret }: Finding): boolean =>
    !isSecret && !first.isSecret && !isEmpty(difference(region, first.region));
  const names = others.map((finding) => {
    const where = elsewhere.length === 0 || finding.input === undefined ? '' : ` in ${inputName(finding.input, shown)}`;
    return `${finding.address}${where}${isMore(finding) ? ' (for other traffic)' : ''}`;
  });
  const most = Math.max(SHOWN, Math.min(MOST_SHOWN, elsewhere.length));
  const named = [first, ...others.slice(0, most)];
  return {
    first,
    span,
    addresses: [...new Set([first, ...rest].map(({ address }) => address))],
    others: names,
    groups: [...new Set(findings.flatMap(groupBeside))],
    also: listOthers(names, most),
    input:
      first.input === undefined || (elsewhere.length === 0 && isBeside(span, first.input))
        ? undefined
        : { noun: first.input.noun, name: inputName(first.input, shown) },
    attachedTo: [...new Set(findings.flatMap(({ attachedTo }) => attachedTo))],
    named,
    related: relatedTo(named, elsewhere.length > 0 ? shown : undefined),
  };
}

/** `live/b`, `live/b with live/b/prod.tfvars`. */
export function inputName({ path, values }: InputName, { pathOf = (shown) => shown }: Shown = {}): string {
  const folder = pathOf(path);
  const name = folder === '' || folder === '.' ? './' : folder;
  return values === undefined ? name : `${name} with ${pathOf(values)}`;
}

/** The first of each input that is another than that of a finding. */
function oneOfEachInput(findings: readonly Finding[], one: Finding): readonly Finding[] {
  const keyOf = ({ input }: Finding): string => `${input?.path}\n${input?.values}`;
  const met = new Set([keyOf(one)]);
  return findings.filter((finding) => {
    const name = keyOf(finding);
    const isMet = met.has(name);
    met.add(name);
    return !isMet;
  });
}

/** Whether a place says by itself which input it is in. */
const isBeside = ({ source: { path } }: Span, input: InputName): boolean =>
  input.values === undefined && (path === input.path || (/^(.*)\//.exec(path)?.[1] ?? '.') === input.path);

/** All that leads to the first of some findings, and the ways of the values of the others; `shown`, if they are of several inputs. */
function relatedTo([first, ...others]: readonly Finding[], shown: Shown | undefined): readonly RelatedTo[] {
  if (first !== undefined && others.length === 0) return first.related;
  const all = new Map<string, RelatedTo>();
  const add = (each: Related, { input }: Finding): void => {
    const key = [each.span.source.path, each.span.start, each.message].join('\n');
    if (!all.has(key)) all.set(key, { ...each, ...(shown && input ? { input: inputName(input, shown) } : {}) });
  };
  for (const each of first?.related ?? []) add(each, first as Finding);
  for (const other of others) for (const hop of other.span.via ?? []) add(hop, other);
  return [...all.values()];
}

const groupBeside = ({ group, address }: Finding): readonly string[] =>
  group?.address === undefined || group.address === address ? [] : [group.address];

/** `a, b and 3 more`, for a sentence that goes on about the other instances. */
export function listOthers(others: readonly string[], most = SHOWN): string {
  const shown = others.slice(0, most).join(', ');
  return others.length > most ? `${shown} and ${others.length - most} more` : shown;
}

/** What there is to say behind the message: where the first is, and what else is at the place. A space before each sentence. */
export const whereElse = ({ input, also }: Pick<Result, 'input' | 'also'>): string =>
  (input === undefined ? '' : ` That is in ${input.noun} ${input.name}.`) +
  (also === '' ? '' : ` The same line also concerns ${also}.`);
