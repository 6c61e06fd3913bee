import { describe, expect, it } from 'vitest';
import { foundIn, foundInTypeScript, observedIn } from './found.js';

const fieldsIn = async (text: string): Promise<readonly string[]> =>
  (await observedIn({ 'src/model.ts': text })).map(({ field }) => field);

describe('what a person has', () => {
  it('has a name of its own where its head is a datum', async () => {
    const found = await foundInTypeScript(`
      interface Candidate { fullName: string; skills: CandidateSkill[]; awards: CandidateAward[] }
      interface CandidateSkill { name: string }
      interface CandidateAward { name: string; year: string }`);
    expect(found).toEqual(['Candidate.fullName user.name']);
  });

  it('is a file where a document has a URL, and a row where it has not', async () => {
    const found = await foundInTypeScript(`
      interface EmployeeDocument { name: string; documentUrl: string }
      interface CustomerDocument { name: string; birthDate: string }`);
    expect(found).toEqual(['CustomerDocument.name user.name', 'CustomerDocument.birthDate user.demographic.date_of_birth']);
  });

  it('is no part of the pipes, services and pages that show it', async () => {
    const found = await foundInTypeScript(`
      class EmployeesComponent { private pipe: DateFormatPipe; constructor(pipe: DateFormatPipe) { this.pipe = pipe; } }
      class DateFormatPipe { locale: string; }`);
    expect(found).toEqual([]);
  });

  it('is theirs where a page that works for a thing shows it as well', async () => {
    const found = await foundInTypeScript(`
      class FulfillmentCardComponent { order: OrderDetail; }
      class CustomerPageComponent { order: OrderDetail; }
      type OrderDetail = { shippingAddress: { city: string; province: string } };`);
    expect(found).toContain('OrderDetail.shippingAddress.city user.contact.address.city');
  });
});

describe('a number', () => {
  it('counts what it is called after many of, but for amounts', async () => {
    const found = await foundInTypeScript(`
      interface LearnerUsage { userId: string; tokens: number }
      interface StudentResult { userId: string; points: number }`);
    expect(found).toEqual(['StudentResult.points user.education']);
  });

  it('is an amount in whatever currency', async () => {
    const found = await foundInTypeScript('interface AccountBalance { userId: string; valueInBaseCurrency: number }');
    expect(found).toEqual(['AccountBalance.valueInBaseCurrency user.financial']);
  });

  it('leaves out what it is without', async () => {
    const found = await foundInTypeScript('interface EmployeeStatistic { salary: number; expenseWithoutSalary: number }');
    expect(found).toEqual(['EmployeeStatistic.salary user.employment.salary']);
  });
});

describe('two words that together change nothing', () => {
  it('leave the datum before them', async () => {
    expect(await foundInTypeScript("class Login { emailFormControl = new FormControl(''); }")).toEqual([
      'Login.emailFormControl user.contact.email',
    ]);
  });

  it('leave a code a code, where a hash alone is a password’s', async () => {
    const found = await foundInTypeScript(`
      export const check = (otpHash: string): boolean => otpHash !== '';
      interface User { email: string; hash: string }`);
    expect(found).toEqual([
      'check.otpHash user.authorization.credentials',
      'User.email user.contact.email',
      'User.hash user.authorization.password',
    ]);
  });
});

describe('the credentials of a program', () => {
  it('are told from a person’s', async () => {
    const found = await foundInTypeScript(`
      interface FooBarCredentials { apiKey: string; apiSecret: string }
      interface LoginCredentials { secret: string }`);
    expect(found).toEqual(['LoginCredentials.secret user.authorization.credentials']);
  });

  it('stand beside a host and a port, or within what stands there', async () => {
    const found = await foundInTypeScript(`
      interface Mailbox { host: string; port: number; username: string; password: string }
      interface Outbound { host: string; port: number; auth: { username: string; password: string } }`);
    expect(found).toEqual([]);
  });

  it('prove something to a captcha or a webhook', async () => {
    const found = await foundInTypeScript(`
      export async function verifyTurnstileToken(token: string) { return token; }
      export async function verifyInviteToken(token: string) { return token; }`);
    expect(found).toEqual(['verifyInviteToken.token user.authorization.credentials']);
  });
});

describe('what is written into the program', () => {
  it('is the member of an enum', async () => {
    const found = await foundInTypeScript(`
      export const create = (db: any, user: any) => db.users.insert({ preferredLanguage: Languages.ENGLISH, email: user.email });`);
    expect(found).toEqual(['create.email user.contact.email']);
  });

  it('is a list of people that it brings along', async () => {
    expect(await foundInTypeScript("export const DEFAULT_USERS = [{ firstName: first(), email: '' }];")).toEqual([]);
  });

  it('stands in for a setting', async () => {
    const found = await foundInTypeScript(`
      export const demo = { adminPassword: process.env.DEMO_PASSWORD || \`admin\` };`);
    expect(found).toEqual([]);
  });

  it('is what one may choose from', async () => {
    const found = await foundInTypeScript(`
      class EmployeeForm { payPeriod: string; payPeriods = Object.values(PayPeriod); }`);
    expect(found).toEqual(['EmployeeForm.payPeriod user.employment']);
  });

  it('says what went wrong', async () => {
    const found = await foundInTypeScript(`
      export const submitFeedback = (res: Response, errorMessage: string) => res.json({ message: errorMessage });
      export const complain = (error: Error) => submitTicket({ description: \`It failed: \${error.message}\` });
      interface FeedbackReply { success: boolean; message: string }`);
    expect(found).toEqual([]);
  });

  it('is the state before anything happens', async () => {
    expect(await foundIn({ 'src/tutor.svelte.ts': 'class TutorApi { saving = $state(false); }' })).toEqual([]);
  });
});

describe('a session', () => {
  it('of work is no visit to the site', async () => {
    const found = await foundInTypeScript(`
      interface ImportSessionDetail { sessionId: string }
      interface VisitorSession { sessionId: string }`);
    expect(found).toEqual(['VisitorSession.sessionId user.device.cookie_id']);
  });
});

describe('a merchant, a vendor and a supplier', () => {
  it('are businesses, unless the names beside are a person’s', async () => {
    const found = await foundInTypeScript(`
      interface Merchant { name: string; email: string; phone: string }
      interface VendorContact { firstName: string; email: string }`);
    expect(found).toEqual(['VendorContact.firstName user.name.first', 'VendorContact.email user.contact.email']);
  });

  it('have particulars of their own in a form', async () => {
    const page = '<form><input formControlName="email" /></form>';
    const found = await foundIn({
      'src/warehouse-form.component.html': page,
      'src/attendee-form.component.html': page,
    });
    expect(found).toEqual(['AttendeeFormComponent.email user.contact.email']);
  });
});

describe('a candidate', () => {
  it('is a person, but for a choice among things', async () => {
    const found = await foundInTypeScript(`
      interface ThumbnailCandidate { title: string; description: string }
      interface Candidate { hiredDate: Date; billRateValue: number }`);
    expect(found).toEqual(['Candidate.hiredDate user.employment', 'Candidate.billRateValue user.employment']);
  });
});

describe('a route', () => {
  it('is about what it leads to, not about its parameters', async () => {
    const found = await foundIn({
      'api.yaml': `
openapi: 3.0.0
info: { title: t, version: '1' }
paths:
  /{collection}/{identifier}:
    get:
      parameters: [{ name: identifier, in: path, schema: { type: string } }]
      responses: {}
`,
    });
    expect(found).toEqual([]);
  });
});

describe('what somebody reports', () => {
  it('is their own words', async () => {
    const found = await foundInTypeScript('interface SubmitFormIssue { isPreview: boolean; issue: string; email: string }');
    expect(found).toEqual(['SubmitFormIssue.issue user.content', 'SubmitFormIssue.email user.contact.email']);
  });
});

describe('what a learner has done', () => {
  it('is theirs where a record of it links to them', async () => {
    const found = await foundInTypeScript(`
      interface CourseCompletionRecord { profileId: string; completedAt: Date; score: number; attempts: number }
      interface PriceHistory { completedAt: Date; attempts: number }`);
    expect(found).toEqual([
      'CourseCompletionRecord.completedAt user.education',
      'CourseCompletionRecord.score user.education',
      'CourseCompletionRecord.attempts user.education',
    ]);
  });
});

describe('a user with something', () => {
  it('is the user', async () => {
    expect(await foundInTypeScript('interface UserWithSettings { name: string }')).toEqual(['UserWithSettings.name user.name']);
  });
});

describe('a row that is called after a thing', () => {
  it('is a person’s where it is reached from a thing', async () => {
    const found = await observedIn({
      'src/model.ts': `
        interface AppState { selected: SelectedEmployee }
        interface SelectedEmployee { fullName: string }`,
    });
    expect(found.map(({ field }) => field)).toEqual(['fullName']);
  });
});

describe('what a browser tells', () => {
  it('is known by what stands together, whatever holds it', async () => {
    const found = await foundInTypeScript(`
      interface SaveEventArgs { sessionId: string; urlPath: string; browser: string; os: string; city: string }
      interface Widget { browser: string; city: string; urlPath: string }`);
    expect(found).toEqual([
      'SaveEventArgs.sessionId user.device.cookie_id',
      'SaveEventArgs.urlPath user.behavior.browsing_history',
      'SaveEventArgs.browser user.device.user_agent',
      'SaveEventArgs.os user.device.telemetry',
      'SaveEventArgs.city user.location.imprecise',
    ]);
  });

  it('is the program’s own where it is configured', async () => {
    expect(await foundInTypeScript('interface CrawlerConfig { userAgent: string }')).toEqual([]);
  });
});

describe('a key', () => {
  it('that a function takes says which value is meant', async () => {
    const found = await foundInTypeScript(`
      export class AccessToken { getMetadataValue(key: string) { return key; } }`);
    expect(found).toEqual([]);
  });
});

describe('an organisation', () => {
  it('that is handed on whole is nobody’s employer', async () => {
    const found = await foundInTypeScript(`
      export const invite = (user: any, organization: any) => sendInvitation({ email: user.email, organization });`);
    expect(found).toEqual(['invite.email user.contact.email']);
  });
});

describe('a name beside a file', () => {
  it('is the file’s', async () => {
    const found = await foundInTypeScript(`
      export class EmployeeFiles { add(form: any) { return this.employees.create({ name: form.name, documentUrl: form.url }); } }`);
    expect(found).toEqual([]);
  });
});

describe('a member of a part of a page', () => {
  it('that tells of a change, or what there is to read, holds nobody’s data', async () => {
    const found = await foundInTypeScript(`
      class EditEmployeeComponent { photo: string; updatedImage = new EventEmitter(); }
      class FeedbackMessageComponent { title: string = this.translate('nothing here'); }`);
    expect(found).toEqual(['EditEmployeeComponent.photo user.image']);
  });
});

describe('a word for files and records of things', () => {
  it('is nobody’s wealth and nobody’s doing', async () => {
    expect(await foundInTypeScript('interface UserPage { bookmark: Bookmark; assets: string[] }')).toEqual([]);
  });
});

describe('what stands together', () => {
  it('shows an account at a provider', async () => {
    const code = `export type GrantedAccess = { id: string; name: string; accessToken: string; refreshToken?: string; picture?: string; username: string };`;
    expect(await fieldsIn(code)).toEqual(expect.arrayContaining(['name', 'picture', 'username', 'accessToken']));
  });

  it('shows what browser a person signed up with', async () => {
    expect(await fieldsIn('export interface User { ip: string; agent: string; provider: string; providerId: string }')).toEqual([
      'ip',
      'agent',
      'providerId',
    ]);
    expect(await fieldsIn('export interface Deal { agent: string; providerId: string }')).toEqual([]);
  });

  it('keeps a mail a mail, whatever queue takes it', async () => {
    const code = `
      export type SendEmail = { to: string; subject: string; html: string; replyTo?: string };
      export interface MailWorkflow { queue: SendEmail[] }`;
    expect(await fieldsIn(code)).toEqual(['to', 'replyTo']);
  });
});

describe('where a value is taken', () => {
  it('is read by the type that is written there', async () => {
    const code = `export async function team() {
      return (await (await fetch('/team')).json()).users as Array<{ id: string; user: { email: string } }>;
    }`;
    expect(await fieldsIn(code)).toEqual(['email']);
  });

  it('is a service where Angular hands one in', async () => {
    const code = `import { Component, inject } from '@angular/core';
      @Component({}) export class CustomerComponent { private readonly location = inject(Location); }`;
    expect(await fieldsIn(code)).toEqual([]);
  });

  it('is sent where a reporter is told of it under a condition', async () => {
    const code = `import * as Sentry from '@sentry/node';
      export const known = (params) => Sentry.setUser(params.id ? { id: params.id, ...(params.email ? { email: params.email } : {}) } : null);`;
    expect(await fieldsIn(code)).toContain('email');
  });

  it('is a setting of the person on whose device it is kept', async () => {
    const code = `export function MetricComponent() {
      const change = (value: string) => localStorage.setItem('timezone', value);
      return change;
    }`;
    expect(await fieldsIn(code)).toEqual(['timezone']);
  });

  it('shows who is signed in, in a cookie that is called so by custom', async () => {
    const code =
      "export const enter = (response, given) => { response.cookie('auth', given); response.cookie('theme', given); };";
    expect(await fieldsIn(code)).toEqual(['auth']);
  });
});
