const REGISTRY = 'registry.terraform.io';

/**
 * A module source as `terraform init` notes it: short forms written out, so that two ways of writing one source compare equal.
 * Source: Terraform documentation, "Module Sources" (registry addresses, GitHub, Bitbucket, generic git over ssh).
 */
export function canonicalSource(written: string): string {
  const source = written.trim();
  const shorthand = /^(github\.com|bitbucket\.org)\/([^/?]+)\/([^/?]+?)(?:\.git)?((?:\/\/[^?]*)?(?:\?.*)?)$/.exec(
    source,
  );
  if (shorthand) return `git::https://${shorthand[1]}/${shorthand[2]}/${shorthand[3]}.git${shorthand[4]}`;
  const ssh = /^([\w.-]+@[\w.-]+):(?!\/\/)(.+)$/.exec(source);
  if (ssh) return `git::ssh://${ssh[1]}/${ssh[2]}`;
  return isRegistryAddress(source) ? `${REGISTRY}/${source}` : source;
}

/** `terraform-alicloud-modules/vpc/alicloud`, perhaps with a folder inside of it: the host is left out. */
const isRegistryAddress = (source: string): boolean => /^[\w-]+\/[\w-]+\/[\w-]+(?:\/\/.*)?$/.test(source);
