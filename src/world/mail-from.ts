// The environment → the sender's address as it was set there, which wins over the file of recipients.

export function mailFrom(): string | undefined {
  const text = process.env.MAIL_FROM;
  return text === undefined || text === '' ? undefined : text;
}
