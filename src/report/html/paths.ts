import type { Hop } from '../../exposure/hop.js';
import { trustPaths } from '../../exposure/paths.js';
import type { Internet } from '../../exposure/reach.js';
import type { Unit } from '../../exposure/unit.js';
import { SENSITIVE } from '../../policy/describe/summary.js';
import type { Catalogue } from '../../services/catalogue.js';
import { servicesOf, trafficOf } from '../exposure.js';
import { type Html, html, joined } from './html.js';
import type { AnchorsIn } from './pieces.js';

/** More are not read at one look: `--paths` has them. */
const MOST = 50;

/** What the internet gets to through groups that it gets to; what it reaches at once stands above. */
export function pathsSection(
  units: readonly Unit[],
  { internet, catalogue }: { readonly internet: Internet; readonly catalogue: Catalogue },
  anchorsIn: AnchorsIn,
): Html | undefined {
  const { paths, omitted } = trustPaths(units, internet);
  const long = paths.filter(({ hops: [first, ...others] }) => others.length > 0 || first?.from !== undefined);
  if (long.length === 0) return undefined;
  const rest = long.length - Math.min(long.length, MOST) + omitted;
  const items = long.slice(0, MOST).map(({ hops, isCertain }) => {
    const [first] = hops as readonly [Hop];
    const start = first.isHidden ? SENSITIVE : 'internet';
    const { input } = first.to;
    return html`<li>${input === undefined ? undefined : html`${input}: `}${start}${hops.map((hop) => step(hop, catalogue, anchorsIn))}${isCertain ? undefined : html` <i>perhaps</i>`}</li>`;
  });
  return html`
<section aria-labelledby="paths">
<h2 id="paths">From the internet through other groups</h2>
<p class="about">Each group lets in what stands after its name from the group before it, so whoever takes over a machine there can try the next one. It does not mean that one connection goes all the way.</p>
<ul class="paths">${items}</ul>
${rest === 0 ? undefined : html`<p class="about">And ${rest} more: sglint exposure --paths lists them.</p>`}
</section>`;
}

function step({ to, entries }: Hop, catalogue: Catalogue, anchorsIn: AnchorsIn): Html {
  const shown = entries.slice(0, FEW).map((entry) => {
    const [service] = servicesOf(entry, catalogue);
    return html`<b>${trafficOf(entry)}</b>${service === undefined ? '' : ` ${service}`}`;
  });
  const more = entries.length > FEW ? `, and ${entries.length - FEW} more` : '';
  const anchor = anchorsIn(to.input).get(to.name);
  const name = html`<code>${to.name}</code>`;
  return html` → <span class="step">${anchor === undefined ? name : html`<a href="#${anchor}">${name}</a>`} on ${joined(shown, ', ')}${more}</span>`;
}

const FEW = 4;
