import { describe, expect, it } from 'vitest';
import { foundIn, foundInTypeScript } from './found.js';

const inScript = (text: string): Promise<readonly string[]> => foundIn({ 'src/page.js': text });

describe('the body of a request', () => {
  it('holds what somebody wrote, also by a wrapper of the project’s own and under a name', async () => {
    const body = 'comment: form.comment, token: form.token';
    const found = ['body.comment user.content', 'body.token user.authorization.credentials'];
    expect(await inScript(`export const send = (form) => request(routes.reply, { body: { ${body} } });`)).toEqual(
      found.map((each) => `send.${each}`),
    );
    expect(
      await inScript('export function send(form) { const data = { note: form.note }; return api.post(url, data); }'),
    ).toEqual(['data.note user.content']);
  });

  it('is no object that stays in the program, and no text of the program’s own', async () => {
    expect(await inScript('export function draw(form) { const data = { note: form.note }; return paint(data); }')).toEqual([]);
    expect(await inScript("export const send = () => request(routes.reply, { body: { comment: 'none' } });")).toEqual([]);
    expect(await inScript('export const send = (form) => request(routes.x, { body: { videoComment: { id: 1 } } });')).toEqual([]);
  });
});

describe('what a store on the device keeps', () => {
  it('is told by the constant that holds its key, where the key itself tells nothing', async () => {
    const kept = (key: string) =>
      inScript(`const TOKEN_KEY = 'x.1'; const THEME_KEY = 'x.2'; localStorage.setItem(${key}, value);`);
    expect(await kept('TOKEN_KEY')).toEqual(['*.TOKEN_KEY user.authorization.credentials']);
    expect(await kept('THEME_KEY')).toEqual([]);
    expect(await kept('key')).toEqual([]);
  });

  it('is told by the field of a class, and by a store of the project’s own', async () => {
    expect(await inScript('class A { save(t) { this.storage.setItem(this.credentialsStorageKey, t); } }')).toEqual([
      'save.credentialsStorageKey user.authorization.credentials',
    ]);
    expect(await inScript("storageService.set('refreshToken', t);")).toEqual(['*.refreshToken user.authorization.credentials']);
    expect(await inScript("registry.set('refreshToken', t);")).toEqual([]);
  });
});

describe('an entry chosen from a list', () => {
  it('is a datum by its key, where what is chosen is one', async () => {
    expect(
      await foundInTypeScript('interface Guest { genderId: number; maritalStatusCode: string; couponCode: string }'),
    ).toEqual(['Guest.genderId user.demographic.gender', 'Guest.maritalStatusCode user.demographic.marital_status']);
  });
});

describe('what pages are about', () => {
  it('is not said by Angular’s word for a form, nor by the word before an address', async () => {
    const found = await foundInTypeScript(`
      import { FormControl, FormGroup } from '@angular/forms';
      export const form = new FormGroup({ address: new FormGroup({ street: new FormControl('') }) });`);
    expect(found).toContain('address.street user.contact.address.street');
    expect(
      await inScript("export const f = () => fetch('/api', { method: 'POST', body: JSON.stringify({ name, email }) });"),
    ).toContain('f.body.name user.name');
  });

  it('is somebody on the page of their own settings, and nobody on that of a company', async () => {
    const page = '<template><base-input v-model="form.name" /><base-input v-model="form.email" /></template>';
    expect(await foundIn({ 'src/CustomerSettings.vue': page })).toContain('CustomerSettings.name user.name');
    expect(await foundIn({ 'src/CompanySettings.vue': page })).not.toContain('CompanySettings.name user.name');
  });

  it('is no place where a header says where an answer is', async () => {
    expect(await inScript("export const next = (response) => response.headers.get('location');")).toEqual([]);
  });

  it('lists a picture that is given as a file', async () => {
    expect(await inScript("const data = new FormData(); data.append('customer_avatar', avatarFile.value);")).toEqual([
      '*.customer_avatar user.image',
    ]);
  });
});

describe('an element of an unknown name', () => {
  const inForm = (element: string) => foundIn({ 'src/page.jsx': `export const Page = () => <form>${element}</form>;` });

  it('is a field where it takes what somebody types', async () => {
    expect(await inForm('<Box name="iban" onChange={save} />')).toEqual(['Page.iban user.financial.bank_account']);
    expect(await inForm('<FInputGroup name="iban" />')).toEqual(['Page.iban user.financial.bank_account']);
  });

  it('is none where it only shows something under a name', async () => {
    expect(await inForm('<Icon name="email" onClick={open} /><Tab name="iban" label="IBAN" />')).toEqual([]);
  });
});

describe('a field that somebody fills in', () => {
  const asked = (element: string) => foundIn({ 'src/page.jsx': `export const Page = () => <form>${element}</form>;` });

  it('asks for what they think, and for whom they mean', async () => {
    expect(await asked('<textarea name="feedback" /><select name="patient" />')).toEqual([
      'Page.feedback user.content',
      'Page.patient user.unique_id',
    ]);
    expect(await asked('<textarea name="productFeedbackUrl" /><select name="driver" />')).toEqual([]);
  });

  it('asks for an address by which they sign in', async () => {
    expect(await asked('<input name="email" type="email" autoComplete="username" />')).toEqual(['Page.email user.contact.email']);
  });
});

describe('what a company has', () => {
  it('makes the address beside it the company’s, but not that of a person', async () => {
    const firm = await foundInTypeScript("const defaultValues = { phone: '', city: '', fiscalYear: '', baseCurrency: '' };");
    expect(firm).toEqual([]);
    expect(await foundInTypeScript("const defaultValues = { phone: '', city: '', birthDate: '' };")).toContain(
      'defaultValues.phone user.contact.phone_number',
    );
  });

  it('has notes that nobody wrote about people, and labels of what people wrote', async () => {
    expect(await foundInTypeScript('interface Paper { customerNoteLabel: string }')).toEqual([]);
    expect(await foundInTypeScript('export function addCreditNote(entry: { description: string }) {}')).toEqual([]);
  });
});

describe('the variables of a query', () => {
  it('are what its function is about', async () => {
    const found = await foundInTypeScript(
      'export function verifyEmail(code: string) { return client.mutate({ mutation: QUERY, variables: { input: { code } } }); }',
    );
    expect(found).toContain('verifyEmail.variables.input.code user.authorization.credentials');
  });
});
