type Rare = typeof import('./rare-functions.js');

/** The functions that few configurations call. They are a third of the front end, and in a file of their own in the bundle. */
export const rareFunctions = (): Rare => require('./rare-functions.js');
