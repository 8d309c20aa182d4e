// An installed Chromium → pages opened in it and driven over its debugging pipe, with everything it complains about.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';

export type OpenPage = {
  /** Value of an expression in the page; promises are waited for. */
  readonly ask: <T>(expression: string) => Promise<T>;
  readonly press: (key: string) => Promise<void>;
  /** In pixels of the window. */
  readonly click: (x: number, y: number) => Promise<void>;
  /** Errors, exceptions, console messages and violations of the policy so far. */
  readonly complaints: readonly string[];
  /** Addresses asked for so far, without data in the address itself. */
  readonly requests: readonly string[];
  /** A window of this many pixels, as of a telephone. */
  readonly resize: (width: number, height: number) => Promise<void>;
  /** As on paper, or on the screen again. */
  readonly media: (kind: 'print' | 'screen') => Promise<void>;
  readonly print: () => Promise<Uint8Array>;
  /** What an element looks like, as a PNG of this many pixels across. */
  readonly shoot: (selector: string, width: number) => Promise<Uint8Array>;
};

export type Browser = {
  readonly open: (html: string, fragment?: string) => Promise<OpenPage>;
  readonly close: () => Promise<void>;
};

type Params = Readonly<Record<string, unknown>>;
type Message = {
  id?: number;
  sessionId?: string;
  method?: string;
  params?: Params;
  result?: Params;
  error?: unknown;
};

/** Keys that do something by themselves, which their name alone does not. */
const CODES: Readonly<Record<string, Params>> = {
  Tab: { windowsVirtualKeyCode: 9 },
  Enter: { windowsVirtualKeyCode: 13, text: '\r' },
};

const HALF = 0.5;
const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--window-size=1440,900',
  '--force-device-scale-factor=1',
  '--remote-debugging-pipe',
];

export function findChromium(): string | undefined {
  return NAMES.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0);
}

export async function openChromium(program: string): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), 'chromium-'));
  const child = spawn(program, [...FLAGS, `--user-data-dir=${folder}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const wire = openWire(child);
  let pages = 0;
  return {
    open: async (html, fragment = '') => {
      pages += 1;
      const file = join(folder, `page-${pages}.html`);
      writeFileSync(file, html);
      return openPage(wire, pathToFileURL(file).href + fragment);
    },
    close: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      await wire.send('Browser.close').catch(() => undefined);
      await gone;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

async function openPage(wire: Wire, address: string): Promise<OpenPage> {
  const { targetId } = await wire.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await wire.send('Target.attachToTarget', { targetId, flatten: true });
  const session = String(sessionId);
  const send = (method: string, params: Params = {}) => wire.send(method, params, session);
  const complaints: string[] = [];
  const requests: string[] = [];
  let loaded: () => void = () => undefined;
  const whenLoaded = new Promise<void>((resolve) => {
    loaded = resolve;
  });
  wire.listen(session, (method, params) => {
    if (method === 'Page.loadEventFired') loaded();
    if (['Log.entryAdded', 'Runtime.exceptionThrown', 'Runtime.consoleAPICalled'].includes(method))
      complaints.push(JSON.stringify(params));
    const url = (params.request as { url?: string } | undefined)?.url ?? '';
    if (method === 'Network.requestWillBeSent' && !url.startsWith('data:')) requests.push(url);
  });
  for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await send(`${domain}.enable`);
  await send('Page.navigate', { url: address });
  await whenLoaded;
  return {
    complaints,
    requests,
    ask: async <T>(expression: string) => {
      const { result, exceptionDetails } = await send('Runtime.evaluate', {
        expression,
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
      return (result as { value: T }).value;
    },
    press: async (key) => {
      const text = key.length === 1 ? { text: key } : {};
      const code = key in CODES ? { code: key, ...CODES[key] } : {};
      await send('Input.dispatchKeyEvent', { type: 'keyDown', key, ...text, ...code });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', key, ...code });
    },
    click: async (x, y) => {
      const at = { x, y, button: 'left', clickCount: 1 };
      await send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
      await send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
    },
    resize: async (width, height) => {
      await send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: true });
    },
    media: async (media) => {
      await send('Emulation.setEmulatedMedia', { media });
    },
    print: async () => {
      const { data } = await send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true });
      return Buffer.from(String(data), 'base64');
    },
    shoot: async (selector, width) => {
      // A page behind another is not painted.
      await send('Page.bringToFront');
      const painted = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';
      const { result } = await send('Runtime.evaluate', {
        expression: `${painted}.then(() => {
          const { x, y, width, height } = document.querySelector('${selector}').getBoundingClientRect();
          return { x, y, width, height };
        })`,
        returnByValue: true,
        awaitPromise: true,
      });
      const box = (result as { value: { width: number } }).value;
      const { data } = await send('Page.captureScreenshot', {
        format: 'png',
        // Some versions cut off a pixel that is not whole.
        clip: { ...box, scale: (width + HALF) / box.width },
      });
      return Buffer.from(String(data), 'base64');
    },
  };
}

type Wire = {
  readonly send: (method: string, params?: Params, session?: string) => Promise<Params>;
  readonly listen: (session: string, hear: (method: string, params: Params) => void) => void;
};

/** Messages are JSON with a zero byte after each: written to the third pipe, read from the fourth. */
function openWire(child: ChildProcess): Wire {
  const [out, input] = [child.stdio[3] as Writable, child.stdio[4] as Readable];
  const waiting = new Map<
    number,
    { readonly done: (result: Params) => void; readonly fail: (error: Error) => void }
  >();
  const listeners = new Map<string, (method: string, params: Params) => void>();
  let last = 0;
  let rest = '';
  const hear = (message: Message): void => {
    const asked = waiting.get(message.id ?? -1);
    if (asked && message.error !== undefined) asked.fail(new Error(JSON.stringify(message.error)));
    else if (asked) asked.done(message.result ?? {});
    else listeners.get(message.sessionId ?? '')?.(message.method ?? '', message.params ?? {});
    waiting.delete(message.id ?? -1);
  };
  input.setEncoding('utf8');
  input.on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) hear(JSON.parse(part) as Message);
  });
  child.once('exit', () => {
    for (const { fail } of waiting.values()) fail(new Error('Chromium has ended'));
    waiting.clear();
  });
  out.on('error', () => undefined);
  return {
    send: (method, params = {}, session) =>
      new Promise((done, fail) => {
        last += 1;
        waiting.set(last, { done, fail });
        const target = session === undefined ? {} : { sessionId: session };
        out.write(`${JSON.stringify({ id: last, method, params, ...target })}\0`);
      }),
    listen: (session, hear) => {
      listeners.set(session, hear);
    },
  };
}
