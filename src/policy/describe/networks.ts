import { parseCidr } from '../../net/cidr.js';

/** Terms for networks in a sentence: `10.0.0.0/8 or the network "office"`. */
export const networksInWords = (terms: readonly string[] = []): string =>
  terms.map((term) => (parseCidr(term) ? term : `the network "${term}"`)).join(' or ');
