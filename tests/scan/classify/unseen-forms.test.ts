import { describe, expect, it } from 'vitest';
import { foundIn, foundInTypeScript, observedIn } from './found.js';

const inPage = (body: string): Promise<readonly string[]> =>
  foundIn({ 'src/page.jsx': `export function Page({ user }) { ${body} }` });

describe('a state that somebody fills in', () => {
  it('starts as what is kept, what is there at all, or a text tidied', async () => {
    expect(await inPage("const [phone, setPhone] = useState(localStorage.getItem('number'));")).toEqual([
      'Page.phone user.contact.phone_number',
    ]);
    expect(await inPage('const [phone, setPhone] = useState(user && user.phone);')).toEqual([
      'Page.phone user.contact.phone_number',
    ]);
    expect(await inPage('const [lastName, setLastName] = useState(user?.lastName?.trim());')).toEqual([
      'Page.lastName user.name.last',
    ]);
  });

  it('is none where it only asks whether there is something', async () => {
    expect(await inPage('const [phone, setPhone] = useState(user && isOpen);')).toEqual([]);
    expect(await inPage('const [phone, setPhone] = useState(countPhones());')).toEqual([]);
  });
});

describe('what a form starts from', () => {
  it('is its own, in whatever case it is written', async () => {
    const found = await foundInTypeScript(`
      export const DEFAULT_VISIT_FORM_DATA = { email: null, iban: '' };
      export const emptyGuestForm = { phoneNumber: '' };`);
    expect(found).toEqual([
      'DEFAULT_VISIT_FORM_DATA.email user.contact.email',
      'DEFAULT_VISIT_FORM_DATA.iban user.financial.bank_account',
      'emptyGuestForm.phoneNumber user.contact.phone_number',
    ]);
  });

  it('is declared by a type, and brought along where it is no form’s', async () => {
    const found = await foundInTypeScript(`
      export type DEFAULT_VISIT_TYPE = { email: string | null };
      export const DEFAULT_SENDERS = [{ email: pick() }];
      export const DEFAULT_FORMATS = { email: pick() };`);
    expect(found).toEqual(['DEFAULT_VISIT_TYPE.email user.contact.email']);
  });
});

describe('the words beside a field', () => {
  const sitesIn = async (field: string): Promise<readonly string[]> =>
    (await observedIn({ 'src/join.tsx': `export function Join() { return <form>${field}</form>; }` })).map(
      ({ field: name, category }) => `${name} ${category}`,
    );

  it('ask for what its name hides', async () => {
    expect(await sitesIn('<TextField name="f1" label="Date of birth *" />')).toEqual(['f1 user.demographic.date_of_birth']);
    expect(await sitesIn('<input name="login" placeholder="you@company.example" />')).toEqual(['login user.contact.email']);
    expect(await sitesIn('<input name="who" aria-label="Enter your full name" />')).toEqual(['who user.name']);
  });

  it('ask for nothing where one looks for something, maps it or switches it on', async () => {
    expect(await sitesIn('<input name="search" placeholder="Email" />')).toEqual([]);
    expect(await sitesIn('<Select name="sourceColumn" label="Email" />')).toEqual([]);
    expect(await sitesIn('<input type="checkbox" name="f2" label="Email" />')).toEqual([]);
    expect(await sitesIn('<input name="f3" label="Name of the warehouse" />')).toEqual([]);
  });
});

describe('what is always null or absent', () => {
  it('holds nothing', async () => {
    const found = await foundInTypeScript(`
      import { z } from 'zod';
      export const guest = z.object({ email: z.null(), phoneNumber: z.string().nullable() });
      export interface Subscriber { email: null; iban?: never; lastName: string | null; birthDate: Date | undefined }`);
    expect(found).toEqual([
      'guest.phoneNumber user.contact.phone_number',
      'Subscriber.lastName user.name.last',
      'Subscriber.birthDate user.demographic.date_of_birth',
    ]);
  });
});

describe('the title of a part of a page', () => {
  it('is a heading, and a person’s where their name stands beside it', async () => {
    const found = await foundInTypeScript(`
      export interface PatientHeaderProps { title: string }
      export type EmployeeCardProps = { firstName: string; title: string };
      export interface Employee { title: string }`);
    expect(found).not.toContain('PatientHeaderProps.title user.name');
    expect(found.filter((one) => one.startsWith('PatientHeaderProps'))).toEqual([]);
    expect(found.some((one) => one.startsWith('Employee.title'))).toBe(true);
    expect(found.some((one) => one.startsWith('EmployeeCardProps.title'))).toBe(true);
  });
});

it('reads an `emailId` as an address where a person has it, and as a key elsewhere', async () => {
  const found = await foundInTypeScript(`
    export interface Student { emailId: string }
    export interface DocumentSettings { emailId: string | null; subject: string }`);
  expect(found).toEqual(['Student.emailId user.contact.email']);
});

it('is less sure of the address of a team than of the one who writes to it', async () => {
  const found = await observedIn({
    'src/model.ts': 'export interface TeamNotice { teamEmail: string; senderEmail: string }',
  });
  expect(found.filter(({ confidence }) => confidence === 'high').map(({ field }) => field)).not.toContain('teamEmail');
  expect(found.map(({ field }) => field)).toContain('senderEmail');
});

it('takes what wraps a handler for nothing around it', async () => {
  const found = await foundIn({
    'src/EditContact.jsx': `
      const save = withSessionValidation(async () => {
        await axios.post('/api/update', { name: form.name, email: form.email, jobTitle: form.jobTitle });
      });`,
  });
  expect(found).toContain('save.name user.name');
});

it('reads what a page’s address says', async () => {
  const found = await foundIn({
    'src/Guest.jsx': `
      import { useParams } from 'react-router-dom';
      export function Guest() { const { userMail, layout } = useParams(); const { lastName } = usePaging(); }`,
  });
  expect(found).toEqual(['Guest.userMail user.contact.email']);
});

it('tells a part of a request once, where it is taken out, not where its text is tidied', async () => {
  const found = await observedIn({
    'src/route.ts': `
      app.post('/join', (req, res) => { const { email } = req.body; const wanted = () => email.trim(); res.end(wanted()); });`,
  });
  expect(found.map(({ column }) => column)).toHaveLength(1);
});
