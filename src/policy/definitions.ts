import type { Diagnostic } from '../config/diagnostic.js';
import { parseCidr } from '../net/cidr.js';
import { type Catalogue, isUnresolved, type ServiceEntry, type Unresolved } from '../services/catalogue.js';
import { isUnresolvedPeer, type NetworkEntry, type Networks } from '../services/networks.js';
import { suggest } from '../text/suggest.js';
import type { Problem } from '../text/unusable.js';
import type { WrittenConfig, WrittenPolicyFile } from './policy.js';
import type { Checked } from './policy-file.js';
import type { Path } from './resolver.js';

/** A network that a file leaves to whoever uses it: told where the file is asked for. */
export function notFilledIn(name: string, message: string, files: readonly Checked<WrittenPolicyFile>[]): Problem {
  const file = files.find((each) => Object.hasOwn(each.file.networks ?? {}, name));
  const hint = `say so in .sglint.yaml, under networks: ${name}: [10.0.0.0/8], or other networks, or security-group:GLOB; nobody is []`;
  if (file?.shipped && file.askedAt === undefined) return { message: `${file.name}: ${message}`, hint };
  const span = file?.askedAt ?? file?.place(['networks', name], 'key');
  return { message, hint, ...(span ? { span } : {}) };
}

/** Resolves every name that a file defines, so that a wrong one is found even where no policy uses it. */
export function checkDefinitions(
  file: Checked<WrittenPolicyFile | WrittenConfig>,
  catalogue: Catalogue,
  networks: Networks,
  problems: Problem[],
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const report = (path: Path, { message, candidates }: Unresolved, term: string): void => {
    const near = suggest(term, candidates);
    problems.push({
      message,
      span: file.place(path),
      ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
    });
  };
  for (const [name, entry] of Object.entries(file.file.services ?? {})) {
    for (const [path, term] of serviceTerms(entry)) {
      const resolved = catalogue.resolve(term, [name]);
      if (isUnresolved(resolved)) report(['services', name, ...path], resolved, term);
    }
  }
  for (const [name, entry] of Object.entries(file.file.networks ?? {})) {
    for (const [path, term] of networkTerms(entry)) {
      const resolved = networks.resolve(term, [name]);
      if (isUnresolvedPeer(resolved) && resolved.required === undefined)
        report(['networks', name, ...path], resolved, term);
      if (parseCidr(term)?.canonical === false) {
        const message = `"${term}" has host bits set: it stands for the whole block that it is in`;
        diagnostics.push({ level: 'warning', message, span: file.place(['networks', name, ...path]) });
      }
    }
  }
  return diagnostics;
}

type Terms = readonly (readonly [Path, string])[];

function serviceTerms(entry: ServiceEntry): Terms {
  return isList(entry) ? numbered([], entry) : numbered(['traffic'], entry.traffic);
}

function networkTerms(entry: NetworkEntry): Terms {
  if ('required' in entry) return [];
  return isList(entry)
    ? numbered([], entry)
    : [...numbered(['of'], entry.of), ...numbered(['except'], entry.except ?? [])];
}

const numbered = (path: Path, terms: readonly string[]): Terms => terms.map((term, index) => [[...path, index], term]);

const isList = (entry: ServiceEntry | NetworkEntry): entry is readonly string[] => Array.isArray(entry);
