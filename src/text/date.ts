/** Whether a text is a day of the calendar, as `2027-01-31`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = new Date(`${text}T00:00:00Z`);
  // The 30th of February is read as a day in March.
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}
