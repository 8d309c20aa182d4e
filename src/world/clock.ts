// The machine's clock → today's date and stretches of time; nothing below the commands asks for either.

/** ISO date where the machine stands. */
export function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Milliseconds since the process began, boot included. */
export function elapsed(): number {
  return performance.now();
}
