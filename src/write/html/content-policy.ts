// The inline style sheet and script of a page → the policy under which it loads nothing and runs nothing else.
import { createHash } from 'node:crypto';

export function contentPolicy(style: string, script: string): string {
  return [
    "default-src 'none'",
    'img-src data:',
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
