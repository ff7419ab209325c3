/**
 * The few commands of W3C WebDriver that a reader needs, as the standard has them: JSON over HTTP.
 * Only their answers are read here; what they mean is the adapter's.
 */
import { patience } from './reader.ts';

/** Names an element in commands and scripts; the standard fixes the key. */
export const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
export type Element = Readonly<Record<typeof elementKey, string>>;

/** The standard's code points for keys that type nothing. */
const codes: Readonly<Record<string, string>> = {
  ArrowDown: '\uE015',
  Control: '\uE009',
  Enter: '\uE007',
  Escape: '\uE00C',
};

interface Created {
  readonly sessionId: string;
  readonly capabilities: { readonly browserName: string; readonly browserVersion: string };
}

/** @throws Error with the driver's own words when it refuses the command. */
async function send(url: string, method: string, body?: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method,
    body: body === undefined ? null : JSON.stringify(body),
    signal: AbortSignal.timeout(patience.timeout),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`WebDriver: ${error}: ${message}`);
}

/** A browser that a WebDriver server has started. */
export class Session {
  readonly #url: string;
  readonly version: string;

  private constructor(url: string, version: string) {
    this.#url = url;
    this.version = version;
  }

  /** @param server Address of the WebDriver server, without a slash at the end. */
  static async create(server: string, capabilities: object): Promise<Session> {
    const asked = { capabilities: { alwaysMatch: capabilities } };
    const created = (await send(`${server}/session`, 'POST', asked)) as Created;
    const { browserName, browserVersion } = created.capabilities;
    return new Session(
      `${server}/session/${created.sessionId}`,
      `${browserName}/${browserVersion}`,
    );
  }

  /** A command by its path below the session. */
  command(path: string, body: object = {}): Promise<unknown> {
    return send(`${this.#url}/${path}`, 'POST', body);
  }

  /** Runs a function in the page, and waits for it where it is asynchronous. */
  run(script: (...args: never[]) => unknown, args: readonly unknown[]): Promise<unknown> {
    const call = `return (${script}).apply(null, arguments)`;
    return this.command('execute/sync', { script: call, args });
  }

  click(element: Element): Promise<unknown> {
    return this.command(`element/${element[elementKey]}/click`);
  }

  /** Presses each chord: its keys one while the others are down, then lets go of them. */
  press(chords: readonly (readonly string[])[]): Promise<unknown> {
    const actions = chords.flatMap((keys) => {
      const values = keys.map((key) => codes[key] ?? key);
      return [
        ...values.map((value) => ({ type: 'keyDown', value })),
        ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
      ];
    });
    return this.command('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  async end(): Promise<void> {
    await send(this.#url, 'DELETE');
  }
}

/** Whether a WebDriver server takes a new session. */
export async function isReady(server: string): Promise<boolean> {
  try {
    return ((await send(`${server}/status`, 'GET')) as { ready: boolean }).ready;
  } catch (error) {
    // Nobody listens on the port yet.
    if (error instanceof TypeError) return false;
    throw error;
  }
}
