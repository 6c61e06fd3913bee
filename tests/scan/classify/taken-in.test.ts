import { describe, expect, it, test } from 'vitest';
import { foundIn, foundInTypeScript, observedIn } from './found.js';

/** Fields by the sites where they were found. */
async function sitesOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return [...new Set((await observedIn(files)).map(({ field, site }) => `${field} ${site}`))];
}

describe('a library’s client', () => {
  const client = "import { PostHog } from 'posthog-node';\nexport const insights = new PostHog('k');";

  it('is known in the files that it is handed to', async () => {
    const found = await sitesOf({
      'src/insights.ts': client,
      'src/join.ts': `
        import { insights } from './insights';
        export const joined = (mail, plan) => insights.capture({ event: 'joined', properties: { email: mail, plan } });`,
    });
    expect(found).toContain('email analytics');
  });

  it('is found behind a name that a framework or a bundler gives', async () => {
    const use = (module: string) => `
      import { insights } from '${module}';
      export const joined = (mail) => insights.capture({ properties: { email: mail } });`;
    const files = { 'src/lib/insights.ts': client, 'svelte.config.js': 'export default {};' };
    expect(await sitesOf({ ...files, 'src/join.ts': use('$lib/insights') })).toContain('email analytics');
    expect(
      await sitesOf({
        ...files,
        'vite.config.js': "export default { resolve: { alias: { '@own': path.resolve(__dirname, './src/lib') } } };",
        'src/join.ts': use('@own/insights'),
      }),
    ).toContain('email analytics');
  });

  it('takes data behind a key', async () => {
    const stripe = "import Stripe from 'stripe';\nconst stripe = new Stripe('k');\n";
    expect(await foundInTypeScript(`${stripe}stripe.customers.update(id, { email: form.mail });`)).toHaveLength(1);
    expect(await foundInTypeScript(`${stripe}stripe.customers.update({ id }, { email: form.mail });`)).toEqual([]);
  });
});

test.each([
  ["import { useMutation } from '@tanstack/react-query'; const { mutate: join } = useMutation(x); join({ email });"],
  ["import { useMutation } from '@tanstack/react-query'; const join = useMutation(x); join.mutate({ email });"],
  ["import { signIn } from 'next-auth/react'; signIn('credentials', { email, redirect: false });"],
])('%s sends what it is given', async (text) => {
  expect((await foundInTypeScript(text)).map((one) => one.split(' ')[1])).toEqual(['user.contact.email']);
});

it('sends what is spread on a condition', async () => {
  const found = await foundInTypeScript(
    "import * as Sentry from '@sentry/node'; Sentry.setUser({ id: 1, ...(who.mail && { email: who.mail }) });",
  );
  expect(found.some((one) => one.includes('.email user.contact.email'))).toBe(true);
});

it('takes people in by register, unless that registers a part of the program', async () => {
  expect(await foundInTypeScript('accounts.register({ email: form.mail });')).toHaveLength(1);
  expect(
    await foundInTypeScript("MailModule.register({ email: form.mail }); app.register('mail', { email: form.mail });"),
  ).toEqual([]);
});

it('is not about the app that it routes for', async () => {
  const found = await foundInTypeScript(`
    import { z } from 'zod';
    export const usersAppRouter = router({
      verifyEmail: procedure.mutation(() => null),
      invite: procedure.input(z.object({ email: z.string() })).mutation(() => null),
    });`);
  expect(found).toEqual(['usersAppRouter.invite.email user.contact.email']);
});

it('is checked within what a list or a choice holds', async () => {
  const found = await foundInTypeScript(`
    import { Joi } from 'celebrate';
    export const share = Joi.object({
      phone: Joi.string(),
      targets: Joi.alternatives().try(Joi.array().items(Joi.string().email()), Joi.number()),
    });`);
  expect(found).toContain('share.targets user.contact.email');
});

describe('a request', () => {
  it('is read by a function of the project', async () => {
    const found = await sitesOf({
      'src/route.ts': `
        export async function POST(request: Request) {
          const { body, error } = await parseRequest(request, schema);
          const { username } = body;
        }`,
    });
    expect(found).toEqual(['username request']);
  });

  it('is a form that a server action is handed', async () => {
    const action = (argument: string) => `
      export async function join(state: unknown, formData: FormData) { const { phone } = Object.fromEntries(${argument}); }`;
    expect(await sitesOf({ 'src/a.ts': action('formData') })).toEqual(['phone request']);
    expect(await sitesOf({ 'src/a.ts': action('formData.entries()') })).toEqual(['phone request']);
  });

  it('is known through the contexts around it', async () => {
    const found = await sitesOf({ 'src/a.ts': 'export const limit = async (c, next) => { const from = c.var.ctx.req.ip; };' });
    expect(found).toEqual(['ip header']);
  });
});

describe('Mongoose', () => {
  const top = "import { Schema } from 'mongoose';\n";

  it('takes a schema by its name', async () => {
    const found = await foundInTypeScript(`${top}const fields = { email: { type: String } };\nnew Schema(fields);`);
    expect(found).toEqual(['fields.email user.contact.email']);
    expect(await foundInTypeScript(`${top}const fields = { email: { type: String } };\nshow(fields);`)).toEqual([]);
  });

  it('takes a schema within the type of a field', async () => {
    const found = await foundInTypeScript(
      `${top}const MatchSchema = new Schema({ players: { type: [{ email: { type: String, lowercase: true } }], default: [] } });`,
    );
    expect(found.map((one) => one.split(' ')[1])).toEqual(['user.contact.email']);
  });
});

it('reads the columns of an entity’s schema, and not its name', async () => {
  const found = await foundInTypeScript(`
    import { EntitySchema } from 'typeorm';
    export const Visitor = new EntitySchema({ name: 'visitor', columns: { email: { type: 'varchar' }, tier: { type: 'int' } } });`);
  expect(found).toEqual(['Visitor.columns.email user.contact.email']);
});

it('reads checks of a table’s columns', async () => {
  const found = await foundInTypeScript(`
    import { createInsertSchema } from 'drizzle-zod';
    export const insertGuest = createInsertSchema(guests, { email: (schema) => schema.email() });`);
  expect(found).toHaveLength(1);
});

describe('a component', () => {
  it('is handed what a rune takes apart, unless a type declares it', async () => {
    expect(await sitesOf({ 'src/Card.svelte': '<script>\nlet { email, colour } = $props();\n</script>' })).toEqual([
      'email param',
    ]);
    const typed = '<script lang="ts">\ninterface Props { email: string }\nlet { email }: Props = $props();\n</script>';
    expect(await sitesOf({ 'src/Card.svelte': typed })).toEqual(['email interface']);
  });

  it('is handed what it exports to be set', async () => {
    const script = "<script>\nexport let email = '';\nexport const phoneNumber = '';\nlet lastName = '';\n</script>";
    expect(await sitesOf({ 'src/Card.svelte': script })).toEqual(['email param']);
  });

  it('keeps what is typed in', async () => {
    const script =
      "<script>\nlet phoneNumber = $state('');\nlet copiedEmail = $state(null);\nlet form = $state({ iban: '', page: 1 });\n</script>";
    expect(await sitesOf({ 'src/Card.svelte': script })).toEqual(['phoneNumber form', 'iban form']);
    expect(await sitesOf({ 'src/card.jsx': 'export function Card() { const [email, setEmail] = useState(); }' })).toEqual([
      'email form',
    ]);
  });

  it('holds controls that are called after what they take', async () => {
    const found = await foundInTypeScript(`
      export class JoinComponent { postalCodeFormControl = new FormControl(''); searchFormControl = new FormControl(''); }`);
    expect(found).toEqual(['JoinComponent.postalCodeFormControl user.contact.address.postal_code']);
  });
});

it('sends headers whose names are constants, and what the browser gives in them', async () => {
  const found = await foundIn({
    'src/names.ts': "export const ZONE = 'x-timezone';\nexport const BUILD = 'x-build';",
    'src/send.ts': `
      import { BUILD, ZONE } from './names';
      fetch('/api', { headers: { [ZONE]: Intl.DateTimeFormat().resolvedOptions().timeZone, [BUILD]: build } });`,
  });
  expect(found).toEqual(['*.ZONE user.preferences.timezone']);
});

it('tells a person under a key', async () => {
  const found = await foundInTypeScript("gtag('config', 'G-1', { user_id: user.email, page_id: page.id });");
  expect(found.map((one) => one.split(' ')[1])).toEqual(['user.contact.email']);
});

describe('what is no datum of a person', () => {
  it('is a condition that rows are found by', async () => {
    expect(await foundInTypeScript("leaves.push({ field: 'email', operator: 'in', value: query.emails });")).toEqual([]);
  });

  it('is a setting of the environment, whatever stands in for it', async () => {
    const text =
      "const userAgent = process.env.npm_config_user_agent ?? '';\nconsole.error('Detected: ' + (userAgent || 'none'));";
    expect(await foundInTypeScript(text)).toEqual([]);
  });

  it('is not what a parameter called config hands in', async () => {
    const found = await foundInTypeScript(
      'class Accounts { make(config: { mail: string; emailAddress: string }) { return new Customer({ emailAddress: config.emailAddress }); } }',
    );
    expect(found.filter((one) => one.endsWith('user.contact.email')).length).toBeGreaterThan(1);
  });
});

describe('what rows are sought by', () => {
  const store = `
    import { Entity, Column, LessThan, Repository } from 'typeorm';
    @Entity() export class Customer { @Column() email!: string; @Column() lastSignInAt!: Date; }
    declare const customers: Repository<Customer>;`;

  it('is not stored by the seeking', async () => {
    const code = `${store}
      export const idle = () => customers.findBy({ lastSignInAt: LessThan(new Date()) });
      export const close = (mail: string) => customers.update({ email: mail, lastSignInAt: LessThan(new Date()) }, { closed: true });`;
    expect((await observedIn({ 'src/customers.ts': code })).filter(({ line, role }) => line > 4 && role === 'stores')).toEqual(
      [],
    );
  });

  it('is told from the new values that Sequelize takes first', async () => {
    const code = `import { User } from './user';
      export const rename = (mail: string) => User.update({ email: mail }, { where: { id: 1 } });`;
    expect(await foundInTypeScript(code)).toContainEqual(expect.stringContaining('email'));
  });
});
