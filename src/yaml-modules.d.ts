/** A shipped YAML file, parsed when sglint is bundled (scripts/yaml-module.cjs). */
declare module '*.yaml' {
  const file: {
    readonly path: string;
    readonly text: string;
    readonly value: import('./config/attribute.js').Json;
  };
  export default file;
}
