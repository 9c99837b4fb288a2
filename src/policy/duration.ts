const SECONDS = { s: 1, m: 60, h: 3600, d: 86400, w: 604800 } as const;

/** Reads `90d`, `12h`, `30m`, `45s` or `2w` as seconds; undefined for anything else. */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d+)([smhdw])$/.exec(text);
  const unit = match?.[2];
  return match && isUnit(unit) ? Number(match[1]) * SECONDS[unit] : undefined;
}

const isUnit = (unit: string | undefined): unit is keyof typeof SECONDS =>
  unit !== undefined && Object.hasOwn(SECONDS, unit);
