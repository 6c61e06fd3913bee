import { describe, expect, it } from 'vitest';
import { foundInTypeScript, observedIn } from './found.js';

const lines = async (files: Record<string, string>): Promise<readonly string[]> =>
  (await observedIn(files)).map(({ place, category }) => `${place} ${category}`);

describe('fields that an object describes each with its type', () => {
  it('are stored, by table or model', async () => {
    const found = await lines({
      'src/schema.js': `module.exports = {
        users: { id: { type: 'string' }, name: { type: 'string', maxlength: 191 }, email: { type: 'string' } },
        products: { name: { type: 'string' }, price: { type: 'integer' } },
      };`,
      'src/plugin.ts': `export const schema = {
        twoFactor: { fields: { secret: { type: 'string', returned: false }, backupCodes: { type: 'string' } } },
      };`,
    });
    expect(found).toEqual([
      'schema.twoFactor.fields.secret user.authorization.credentials',
      'schema.twoFactor.fields.backupCodes user.authorization.credentials',
      'default.users.name user.name',
      'default.users.email user.contact.email',
    ]);
  });

  it('are none where they are switches of a command line', async () => {
    const found = await foundInTypeScript(`
      import { parseArgs } from 'node:util';
      const { values } = parseArgs({ options: { name: { type: 'string' }, email: { type: 'string' } } });`);
    expect(found).toEqual([]);
  });
});

describe('one of a list', () => {
  it('is no address and no password, whatever its name', async () => {
    const found = await foundInTypeScript(`
      enum Control { Off, ReadOnly, Edit }
      interface AccountSetting { email: Control; password: Control; phone: 'required' | 'optional' }
      interface UserAccount { email: string; title: 'Mr' | 'Ms' }`);
    expect(found).toContain('UserAccount.email user.contact.email');
    expect(found.filter((each) => each.startsWith('AccountSetting'))).toEqual([]);
  });

  it('is written into the program where an enumeration gives it', async () => {
    const found = await foundInTypeScript('export const audit = (log: Log) => log.create({ action: Activity.OneTimeToken });');
    expect(found).toEqual([]);
  });
});

describe('headers and cookies that a constant names', () => {
  it('are read as what the constant says', async () => {
    const found = await foundInTypeScript(`
      const DEVICE_HEADER = 'x-device-id';
      const TRACE_HEADER = 'x-trace';
      export const handler = (req, res) => [req.headers[DEVICE_HEADER], req.headers[TRACE_HEADER]];`);
    expect(found).toEqual(['handler.DEVICE_HEADER user.device.device_id']);
  });
});

describe('a client that is made where its key is set', () => {
  it.each([
    'process.env.KEY ? new Stripe(process.env.KEY) : null',
    'held.stripe ?? new Stripe(process.env.KEY)',
    'process.env.KEY && new Stripe(process.env.KEY)',
  ])('is that client: %s', async (made) => {
    const found = await lines({
      'src/stripe.ts': `import Stripe from 'stripe'; declare const held: { stripe?: unknown }; export const stripe = ${made};`,
      'src/pay.ts':
        "import { stripe } from './stripe'; export const pay = (user: { email: string }) => stripe.customers.create({ email: user.email });",
    });
    expect(found).toContain('to:stripe.email user.contact.email');
  });

  it('is neither where two libraries might have made it', async () => {
    const found = await lines({
      'src/client.ts':
        "import Stripe from 'stripe'; import { Resend } from 'resend'; export const client = on ? new Stripe(key) : new Resend(key);",
      'src/pay.ts':
        "import { client } from './client'; export const pay = (user: { email: string }) => client.customers.create({ email: user.email });",
    });
    expect(found.filter((each) => each.startsWith('to:'))).toEqual([]);
  });
});

describe('names of what belongs to somebody', () => {
  it('are labels of tokens and titles of requests, not names', async () => {
    const found = await foundInTypeScript(`
      interface PersonalAccessToken { name: string; token: string }
      interface UserRequest { id: string; title: string }
      interface UserCollection { title: string; orderIndex: number }
      interface ShippingProfile { name: string }
      interface TenantDto { identifier: number }`);
    expect(found).toEqual(['PersonalAccessToken.token user.authorization.credentials']);
  });

  it('are a form of address beside the parts of a name', async () => {
    const found = await foundInTypeScript('interface Patient { title: string; firstName: string; lastName: string }');
    expect(found).toContain('Patient.title user.name');
  });

  it('are a thing’s where somebody does a deed to it', async () => {
    const found = await foundInTypeScript('export function createTeamByAdmin(name: string) { return name; }');
    expect(found).toEqual([]);
  });
});

describe('words of sign-in', () => {
  it('tell tokens that are sent by mail, and keys of tokens apart', async () => {
    const found = await foundInTypeScript(`
      interface Reset { oneTimeToken: string; unlockToken: string }
      interface JwtHeader { alg: string; kid: string }`);
    expect(found).toEqual([
      'Reset.oneTimeToken user.authorization.credentials',
      'Reset.unlockToken user.authorization.credentials',
    ]);
  });

  it('tell when somebody was last there', async () => {
    const found = await foundInTypeScript(
      'interface User { lastLoggedOn: Date; lastActiveOn: Date; lastSeenDate: Date; lastIndex: number }',
    );
    expect(found).toEqual([
      'User.lastLoggedOn user.behavior',
      'User.lastActiveOn user.behavior',
      'User.lastSeenDate user.behavior',
    ]);
  });

  it('are no data where they name what a factory makes', async () => {
    const found = await foundInTypeScript(`
      export const plugin = (options: Options) => ({ endpoints: { signInEmailOtp: signInEmailOtp(options) } });
      export class Queries { oneTimeTokens = createOneTimeTokenQueries(pool); }`);
    expect(found).toEqual([]);
  });
});

describe('whom a mail goes to', () => {
  it('is told by what stands beside it, whatever call takes it', async () => {
    const found = await foundInTypeScript(`
      export const send = (client: any, options: any) => client.deliver({ to: options.to, subject: options.subject, html: options.html });
      export const move = (client: any, options: any) => client.deliver({ to: options.to, duration: options.duration });`);
    expect(found).toEqual(['send.to user.contact.email']);
  });
});

describe('a record of working time', () => {
  it('holds when somebody worked; a job’s run does not', async () => {
    const found = await foundInTypeScript(`
      interface TimeLog { employeeId: string; startedAt: Date; stoppedAt: Date }
      interface JobRun { startedAt: Date; stoppedAt: Date; duration: number }`);
    expect(found).toEqual(['TimeLog.startedAt user.employment', 'TimeLog.stoppedAt user.employment']);
  });
});

describe('what a program shows or says itself', () => {
  it('is no credential of a person where a key of the program stands in it', async () => {
    const found = await foundInTypeScript(`
      export const ask = (apiKey: string, accessToken: string) => [
        fetch('https://api.support.example/issues', { headers: { Authorization: \`Bearer \${apiKey}\` } }),
        fetch('https://api.support.example/me', { headers: { Authorization: \`Bearer \${accessToken}\` } }),
      ];`);
    expect(found.filter((each) => each.startsWith('header') || each.includes('Authorization'))).toHaveLength(1);
  });

  it('is no word of somebody where an answer tells how a request went', async () => {
    const found = await foundInTypeScript(`
      export function signUp(req: any, res: any) { res.status(422).json({ message: problem, email: req.body.email }); }`);
    expect(found.some((each) => each.includes('message'))).toBe(false);
    expect(found.some((each) => each.includes('email'))).toBe(true);
  });
});
