/** What an object itself has under a name that somebody chose: `constructor` is there in every object, and means nothing. */
export function own<T>(object: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;
}
