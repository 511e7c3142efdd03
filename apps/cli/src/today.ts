/** The day it is, ISO. The one place where commands read the clock. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
