import { describe, expect, it } from 'vitest';
import { foundIn, foundInTypeScript } from './found.js';

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
