/** Node's hashes, loaded when the first one is asked for: that takes about as long as parsing a module, and most runs need none. */
export const nodeCrypto = (): typeof import('node:crypto') => require('node:crypto');
