// The environment → the user's folder for results that may be deleted at any time, or undefined where none is wanted.
import { homedir } from 'node:os';
import { join } from 'node:path';

/** `BRIEFDECK_CACHE` names another folder, or `off`. */
export function cacheFolder(): string | undefined {
  const { BRIEFDECK_CACHE: own, XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = process.env;
  if (own === 'off') return undefined;
  if (own !== undefined && own !== '') return own;
  if (xdg !== undefined && xdg !== '') return join(xdg, 'briefdeck');
  if (process.platform === 'win32' && local !== undefined) return join(local, 'briefdeck', 'cache');
  return join(homedir(), '.cache', 'briefdeck');
}
