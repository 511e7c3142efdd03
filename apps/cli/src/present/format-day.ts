const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `6 Jan 2026` from `2026-01-06`. */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split("-");
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}

/** `day 112, 28 Apr 2026`. */
export function formatMoment({ day, date }: { readonly day: number; readonly date: string }): string {
  return `day ${day.toLocaleString("en-US")}, ${formatDate(date)}`;
}

/** The date of a day of a run that started on `start`. */
export function dateOfDay(start: string, day: number): string {
  const date = new Date(`${start}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + day);
  return date.toISOString().slice(0, 10);
}
