/**
 * Whether two module sources are certain to be different ones. Of forms that are not known here nothing is said: init would have to
 * put right what is right already.
 */
export function areDifferent(a: string, b: string): boolean {
  const [first, second] = [canonicalSource(a), canonicalSource(b)];
  return first !== undefined && second !== undefined && first !== second;
}

/**
 * A module source as `terraform init` notes it: short forms written out, so that two ways of writing one source compare equal;
 * undefined for other kinds than registries, git and local folders.
 * Source: Terraform documentation, "Module Sources" (registry addresses, GitHub, Bitbucket, generic git over ssh).
 */
function canonicalSource(written: string): string | undefined {
  const source = written.trim();
  const shorthand = /^(github\.com|bitbucket\.org)\/([^/?]+)\/([^/?]+?)(?:\.git)?((?:\/\/[^?]*)?(?:\?.*)?)$/.exec(
    source,
  );
  if (shorthand) return `git::https://${shorthand[1]}/${shorthand[2]}/${shorthand[3]}.git${shorthand[4]}`;
  const ssh = /^(?:git::)?([\w.-]+@[\w.-]+):(?!\/\/)(.+)$/.exec(source);
  if (ssh) return `git::ssh://${ssh[1]}/${ssh[2]}`;
  if (source.startsWith('git::') || source.startsWith('./') || source.startsWith('../')) return source;
  // Terraform and OpenTofu write out different hosts for an address without one.
  const address = source.replace(/^registry\.(?:terraform\.io|opentofu\.org)\//, '');
  return isRegistryAddress(address) ? address : undefined;
}

/** `terraform-alicloud-modules/vpc/alicloud`, perhaps with a host before it and a folder inside of it. */
const isRegistryAddress = (source: string): boolean =>
  !/^(?:github\.com|bitbucket\.org)\//.test(source) &&
  /^(?:[\w-]+(?:\.[\w-]+)+(?::\d+)?\/)?[\w-]+\/[\w-]+\/[\w-]+(?:\/\/.*)?$/.test(source);
