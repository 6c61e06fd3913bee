import { describe, expect, it } from 'vitest';
import { foundIn, foundInTypeScript, observedIn } from './found.js';

describe('a session', () => {
  it('is a program’s where its file speaks of traces, of talks with a model or of a till', async () => {
    const found = await foundIn({
      'src/scores.ts':
        'interface Score { sessionId: string; traceId: string; comment: string } interface Session { duration: number }',
      'src/sandbox/provider.ts': 'export function terminate(sessionId: string) { return pool.stop(sessionId); }',
      'src/billing/link.ts':
        'export async function link(input: { sessionId: string }) { return stripe.checkout.sessions.retrieve(input.sessionId); }',
    });
    expect(found.filter((one) => /session/i.test(one))).toEqual([]);
  });

  it('is a person’s where somebody signs in or visits, whatever else is told there', async () => {
    const found = await foundIn({
      'src/jwt.ts': 'interface JwtPayload { sessionId: string; traceId: string; jwt: string }',
      'src/visit.ts': 'interface PageView { sessionId: string; visitId: string; urlPath: string }',
    });
    expect(found.filter((one) => one.includes('sessionId'))).toEqual([
      'JwtPayload.sessionId user.device.cookie_id',
      'PageView.sessionId user.device.cookie_id',
    ]);
  });
});

describe('a message', () => {
  it('is nobody’s where a machine says it', async () => {
    const found = await foundInTypeScript(`
      interface ChatMessage { role: 'user'; content: string }
      interface ToolMessage { role: 'tool'; content: string }
      export const ask = (message: string) => model.send({ messages: [{ role: 'system', content: promptFor(message) }] });`);
    expect(found.filter((one) => one.includes('.content '))).toEqual(['ChatMessage.content user.content']);
  });
});

describe('a key of an object', () => {
  it('holds nothing where a function or a part of the program is its value', async () => {
    const found = await foundIn({
      'src/handlers.js': `
        async function newPassword(req, res) { res.send('ok'); }
        module.exports = { newPassword };`,
      'src/routers.ts': `
        import { resumeRouter } from './resume.js';
        export const appRouter = router({ resume: resumeRouter, notificationPreferences: preferencesRouter });`,
      'src/reset.js': 'export const reset = (newPassword) => users.update(id, { newPassword });',
    });
    expect(found.filter((one) => !one.startsWith('reset'))).toEqual([]);
    expect(found.some((one) => one.includes('newPassword user.authorization.password'))).toBe(true);
  });

  it('counts less where null or nothing is put there', async () => {
    const found = await observedIn({
      'src/picture.ts': `
        export const close = () => users.update({ id }, { avatar: null, totpSecret: undefined });
        export const open = (file: string) => users.update({ id }, { avatar: file });`,
    });
    expect(found.map(({ container, field, confidence }) => `${container}.${field} ${confidence}`)).toEqual([
      'close.avatar low',
      'close.totpSecret low',
      'open.avatar high',
    ]);
  });

  it('holds no datum where its value is one long text, or asks what somebody may', async () => {
    const found = await foundInTypeScript(`
      export const texts = { instructorName: 'text-xl ' + 'font-bold' };
      export const rights = (uid: string) => ({ posts: { history: helpers.isAllowedTo('history', uid) }, userComment: privileges.canEdit(uid) });`);
    expect(found).toEqual([]);
  });
});

describe('what stands beside a name', () => {
  it('makes it a program’s that is registered to sign people in', async () => {
    const found = await foundInTypeScript(`
      interface Registration { client_name: string; redirect_uris: string[]; client_uri: string }
      interface Booking { client_name: string; date: string }`);
    expect(found).toEqual(['Booking.client_name user.name']);
  });

  it('makes it the account of a service, or of a database', async () => {
    const found = await foundInTypeScript(`
      interface KeyFile { client_email: string; private_key: string; project_id: string }
      export const open = (options: Options) => createClient({ password: options.password, database: options.database });
      interface SignUp { client_email: string; password: string }`);
    expect(found).toEqual(['SignUp.client_email user.contact.email', 'SignUp.password user.authorization.password']);
  });

  it('makes an organization the one that somebody is asked into', async () => {
    const found = await foundInTypeScript(`
      interface InvitationParams { inviterName: string; inviterEmail: string; orgName: string }
      interface ContactRequest { firstName: string; email: string; organizationName: string }
      interface SignUpProps { email: string; org: any }`);
    expect(found.filter((one) => one.includes('workplace'))).toEqual(['ContactRequest.organizationName user.workplace']);
  });
});

describe('a name', () => {
  it('says by `via` how something went', async () => {
    const found = await foundInTypeScript('interface Invite { sentViaEmail: string; sentToEmail: string }');
    expect(found).toEqual(['Invite.sentToEmail user.contact.email']);
  });

  it('is no credential in a token of a language', async () => {
    const found = await foundInTypeScript(`
      export function normalizeTailwindToken(token: string) { return token; }
      export function verifyLoginToken(token: string) { return token; }`);
    expect(found).toEqual(['verifyLoginToken.token user.authorization.credentials']);
  });
});

describe('a line of a company’s books', () => {
  it('is nobody’s account of himself', async () => {
    const found = await foundIn({
      'src/ledger.ts': `
        interface JournalLine { accountId: number; debit: number; credit: number; note: string }
        class BankAccountLine { debit: number; credit: number; accountType: string; balance: number }`,
    });
    expect(found).toEqual([]);
  });

  it('is a customer’s where it names him, and a reader’s note where nothing is booked', async () => {
    const found = await foundIn({
      'src/ledger.ts': 'interface LedgerEntry { debit: number; credit: number; customerName: string }',
      'src/reader.ts': 'interface CommentNote { accountId: number; note: string }',
    });
    expect(found).toEqual(['LedgerEntry.customerName user.name', 'CommentNote.note user.content']);
  });
});

describe('a key', () => {
  it('is a program’s where it calls for something, a person’s where it proves who signs in', async () => {
    const found = await observedIn({
      'src/keys.ts': `
        interface WebhookSubscription { secret: string }
        interface TotpEnrollment { secret: string }
        export function hashApiKey(apiKey: string) { return apiKey; }`,
    });
    const high = found.filter(({ confidence }) => confidence !== 'low').map(({ place }) => place);
    expect(high).toEqual(['TotpEnrollment.secret']);
    expect(found.some(({ place }) => place.includes('Webhook'))).toBe(false);
  });
});

describe('a label', () => {
  it('is somebody’s post in a profile, and what is shown of an option', async () => {
    const found = await foundInTypeScript(`
      interface ResumeBasics { name: string; email: string; label: string }
      export const options = (resumes: Resume[]) => resumes.map((resume) => ({ value: resume.id, label: resume.title }));`);
    expect(found.filter((one) => one.includes('label'))).toEqual(['ResumeBasics.label user.job_title']);
  });
});

describe('a page where people set what concerns themselves', () => {
  it('is no machine’s configuration', async () => {
    const found = await foundInTypeScript(`
      interface SettingsState { changePasswordForm: { new_password?: string; new_password_verify?: string; tabs: string[] } }
      interface SmtpSettings { password: string }`);
    expect(found).toEqual([
      'SettingsState.changePasswordForm.new_password user.authorization.password',
      'SettingsState.changePasswordForm.new_password_verify user.authorization.password',
    ]);
  });
});

describe('a table that knex makes', () => {
  it('is called after what it holds', async () => {
    const found = await observedIn({
      'src/tables.js': `
        exports.up = (knex) => knex.schema.createTable('users', (table) => {
          table.string('email');
          table.string('reset_password_token');
        });`,
    });
    expect(found.map(({ place, confidence }) => `${place} ${confidence}`)).toEqual([
      'users.email high',
      'users.reset_password_token high',
    ]);
  });
});

describe('several things', () => {
  it('are not what is to be done with them, nor is their number a list of addresses', async () => {
    const found = await foundInTypeScript(`
      export const notify = (uidsToEmail: string[]) => queue.add({ uidsToEmail });
      export const stats = (bouncedEmails: number) => ({ bounced: bouncedEmails, gmail: this.client });
      export const mail = (bouncedEmails: string[]) => sendMail({ to: bouncedEmails, subject: 'Sorry' });`);
    expect(found.filter((one) => /uids|bounced |gmail/.test(one))).toEqual([]);
    expect(found.some((one) => one.includes('.to user.contact.email'))).toBe(true);
  });
});

describe('a text that the program puts together', () => {
  it('is nobody’s title, what somebody called a topic is', async () => {
    const found = await foundInTypeScript(`
      export const reply = (post: Post) => saveComment({ title: \`Reply to \${post.heading}\`, comment: post.comment });
      export const open = (post: Post) => saveComment({ title: post.heading, comment: post.comment });`);
    expect(found.filter((one) => one.includes('.title'))).toEqual(['open.title user.content']);
  });
});

describe('the public half of a key', () => {
  it('is known to everybody, but that of a passkey leads to who signs in', async () => {
    const found = await foundInTypeScript(`
      interface ApiKey { publicKey: string; userId: string }
      interface Passkey { publicKey: string; userId: string }`);
    expect(found).toEqual(['Passkey.publicKey user.authorization.credentials']);
  });
});

describe('what the program says by itself', () => {
  it('is nobody’s where an error is made with it or a note on the screen shows it', async () => {
    const found = await foundInTypeScript(`
      class PatientError extends Error { constructor(message: string, name: string) { super(message); } }
      export const add = (comment: Comment) => toast.error({ title: 'Error', description: comment.description });
      class Patient { constructor(name: string) {} }`);
    expect(found.filter((one) => !one.startsWith('constructor.name user.name'))).toEqual([]);
    expect(found).toHaveLength(1);
  });

  it('stands where the name of somebody who is gone is not shown', async () => {
    const found = await foundInTypeScript(`
      interface Labels { deletedUserDisplayName: string; bannedUserName: string }
      interface Guest { guestName: string }`);
    expect(found).toEqual(['Guest.guestName user.name']);
  });
});
