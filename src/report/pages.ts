export { exposureAsHtml } from './exposure-html.js';
export { lintAsHtml } from './lint-html.js';
