import { spawn } from 'node:child_process';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly params?: unknown;
}

/** A language server that is spoken to over its standard input and output, as an editor does. */
export interface Server {
  ask(method: string, params: unknown): Promise<unknown>;
  tell(method: string, params: unknown): void;
  /** The next message of a kind that the server sends of its own accord. */
  next(method: string): Promise<unknown>;
  stop(): void;
}

/** Starts a language server that is a program of Node. Questions that it asks itself are answered with nothing. */
export function startServer(program: string): Server {
  const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = new Map<number | string, (value: unknown) => void>();
  let rest = Buffer.alloc(0);
  let last = 0;
  const send = (message: object) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const hear = ({ id, method, result, params }: Message) => {
    if (method !== undefined && id !== undefined)
      send({ id, result: method === 'workspace/configuration' ? [{}, {}, {}, {}, {}, {}] : null });
    const key = method ?? id ?? '';
    waiting.get(key)?.(method === undefined ? result : params);
    waiting.delete(key);
  };
  child.stdout.on('data', (part: Buffer) => {
    rest = Buffer.concat([rest, part]);
    for (;;) {
      const head = rest.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(rest.subarray(0, Math.max(0, head)).toString())?.[1]);
      if (head < 0 || rest.length < head + 4 + length) return;
      const body = rest.subarray(head + 4, head + 4 + length).toString();
      rest = rest.subarray(head + 4 + length);
      hear(JSON.parse(body) as Message);
    }
  });
  return {
    ask(method, params) {
      last += 1;
      const id = last;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        send({ id, method, params });
      });
    },
    tell: (method, params) => send({ method, params }),
    next: (method) => new Promise((resolve) => waiting.set(method, resolve)),
    stop: () => child.kill(),
  };
}
