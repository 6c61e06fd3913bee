import { describe, expect, it } from 'vitest';
import { foundIn, foundInTypeScript, observedIn } from './found.js';

describe('a key', () => {
  it('is a number of the person on that person’s own row, and leads there from any other', async () => {
    const found = await foundInTypeScript(`
      interface Employee { employeeId: string }
      interface Expense { employeeId: string; amount: number }
      interface Visit { assignedStaffId: string }`);
    expect(found).toEqual(['Employee.employeeId user.unique_id']);
  });

  it('is a claim in a token, and leads to a row from a stored identity', async () => {
    const found = await foundInTypeScript('interface JwtPayload { userId: string } interface UserIdentity { userId: string }');
    expect(found).toEqual(['JwtPayload.userId user.unique_id']);
  });

  it('is no record, whatever the call that gave it returns', async () => {
    const found = await foundInTypeScript(`
      class RequestContext { static languageCode: string; static currentEmployeeId(): string { return ''; } }
      export function react() { const employeeId = RequestContext.currentEmployeeId(); console.error('none', employeeId); }`);
    expect(found.filter((one) => one.includes('employeeId'))).toEqual([]);
  });
});

describe('what stands for a resource', () => {
  it('is a name where the resource is a person', async () => {
    const found = await foundInTypeScript(`
      interface Encounter { patient: { display: string }; form: { display: string }; display: string }`);
    expect(found).toEqual(['Encounter.patient.display user.name']);
  });

  it('says what was found where it stands in a diagnosis', async () => {
    expect(await foundInTypeScript('interface Diagnosis { display: string } interface Form { display: string }')).toEqual([
      'Diagnosis.display user.health_and_medical',
    ]);
  });
});

describe('a part of the product that is called after people', () => {
  it('holds titles of its own, an administrator’s record a person’s', async () => {
    const found = await foundIn({
      'src/admin-overview.component.ts':
        'export class AdminOverviewComponent { remove(): void { confirm({ title: heading, name: heading }); } }',
      'src/admin.dto.ts': 'export class AdminDto { name: string; title: string; }',
    });
    expect(found).toEqual(['AdminDto.name user.name', 'AdminDto.title user.name']);
  });
});

describe('a text of the program’s own', () => {
  it('is what an error or a translation says, not what somebody wrote', async () => {
    const found = await foundInTypeScript(`
      export async function replyToComment(text: string) {
        toast({ title: getTranslation('REPLY'), description: err.message });
        await api.post('/comments', { comment: text });
      }`);
    expect(found.filter((one) => /description|title/.test(one))).toEqual([]);
    expect(found.some((one) => one.includes('.comment user.content'))).toBe(true);
  });
});

describe('where something is', () => {
  it('is a room where the thing takes place, and a person’s whereabouts on that person’s record', async () => {
    const found = await foundInTypeScript(`
      interface Interview { candidateId: string; location: string; feedback: string }
      interface EncounterPost { patient: string; location: string }
      interface Candidate { firstName: string; location: string }`);
    expect(found.filter((one) => one.includes('.location'))).toEqual(['Candidate.location user.location.imprecise']);
  });

  it('is a company’s in what a function puts together for one', async () => {
    const address = '{ street: row.a, city: row.b, zipcode: row.c, country: row.d }';
    const found = await foundInTypeScript(`
      export async function importCompany(row: Row) { const company = ${address}; await save(company); }
      export async function importCustomer(row: Row) { const customer = ${address}; await save(customer); }`);
    expect(found.filter((one) => one.startsWith('company'))).toEqual([]);
    expect(found.filter((one) => one.startsWith('customer'))).toHaveLength(4);
  });
});

describe('a part of a page', () => {
  it('is no text, whatever it shows', async () => {
    expect(await foundInTypeScript('export function showPost(messageEl: any, postElement: any) {}')).toEqual([]);
  });
});

describe('what is left out', () => {
  it('is what tools of the workshop do', async () => {
    const text = 'export const send = (agentName: string, email: string) => email;';
    expect(await foundIn({ '.claude/hooks/team.ts': text, '.github/scripts/publish.ts': text })).toEqual([]);
    expect((await foundIn({ 'app/.server/team.ts': text })).length).toBeGreaterThan(0);
  });
});

describe('what is noted of a patient’s care', () => {
  it('is health data where its record links to a patient', async () => {
    const found = await foundInTypeScript(`
      interface Lab { patient: string; type: string; result: string; notes: string[] }
      interface Appointment { patientId: string; reason: string; startDateTime: string }
      interface LabCatalog { code: string; type: string; result: string }
      interface Meeting { agenda: string; reason: string; startDateTime: string; type: string }`);
    expect(found.filter((one) => /^(?:LabCatalog|Meeting)/.test(one))).toEqual([]);
    expect(found).toEqual(
      expect.arrayContaining([
        'Lab.type user.health_and_medical',
        'Lab.result user.health_and_medical',
        'Appointment.reason user.health_and_medical',
        'Appointment.startDateTime user.health_and_medical',
      ]),
    );
  });

  it('is what reaches it from a patient, and no heading of a page', async () => {
    const found = await foundInTypeScript(`
      interface Patient { goals: CareGoal[]; allergies: Allergy[] }
      interface CareGoal { startDate: string; achievementStatus: string }
      interface Allergy { code: string }
      interface CareGoalProps { title: string; description: string; patientId: string }`);
    expect(found).toEqual([
      'Patient.allergies user.health_and_medical',
      'CareGoal.startDate user.health_and_medical',
      'CareGoal.achievementStatus user.health_and_medical',
    ]);
  });

  it('leaves a person’s name a name, whatever it is given to', async () => {
    const found = await foundInTypeScript(
      'export const send = (employee: Employee) => mail({ locals: { employeeName: employee.name } });',
    );
    expect(found).toEqual(['send.locals.employeeName user.name']);
  });
});

describe('a session', () => {
  it('is a meeting where it takes place, a visit to the site elsewhere', async () => {
    const found = await foundInTypeScript(`
      interface CourseEnrollment { sessionId: string; courseId: string }
      interface Visitor { sessionId: string }
      interface Invoice { membershipSessionId: string }`);
    expect(found).toEqual(['Visitor.sessionId user.device.cookie_id']);
  });
});

describe('what a check says', () => {
  it('is no message of a person’s', async () => {
    const found = await foundInTypeScript(`
      import { z } from 'zod';
      export const ProfileFormSchema = z.object({ signature: z.string().min(1, { message: tell.empty }) });`);
    expect(found).toEqual(['ProfileFormSchema.signature user.content']);
  });
});

describe('a verdict', () => {
  it('gives each reason once', async () => {
    const [found] = await observedIn({
      'src/user/user.ts': 'export function user() { const user = { name: row.name }; return user; }',
    });
    const texts = found?.because.map(({ text }) => text) ?? [];
    expect(texts.length).toBeGreaterThan(0);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe('what a thing is called', () => {
  it.each([
    ["stripe.prices.create({ currency: 'usd', nickname: plan + ' yearly', unit_amount: 100 });"],
    ['declare const team: any; const polar = stripe; polar.customers.create({ name: team.name });'],
    ['export interface Vehicle { nickname: string; plate: string; axles: number }'],
    [
      'export const options = (teams: { id: string; name: string }[]) => teams.map((team) => ({ id: team.id, name: team.name }));',
    ],
    [
      'declare const teams: any; declare function send(x: object): void; teams.map((team: any) => send({ id: team.id, name: team.name }));',
    ],
  ])('is nobody’s name: %s', async (code) => {
    expect(
      (await foundInTypeScript(`import Stripe from 'stripe';\nconst stripe = new Stripe('');\n${code}`)).filter((one) =>
        /name/.test(one),
      ),
    ).toEqual([]);
  });

  it.each([
    ['stripe.customers.create({ nickname: body.nickname });'],
    ['export interface Player { nickname: string; team: string }'],
    ['export interface SignUp { email: string; nickname: string }'],
    ['export const profile = { nickname: String(input) };'],
  ])('a person has one as well: %s', async (code) => {
    expect((await foundInTypeScript(`import Stripe from 'stripe';\nconst stripe = new Stripe('');\n${code}`)).join()).toMatch(
      /nickname/,
    );
  });
});
