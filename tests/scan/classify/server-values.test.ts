import { describe, expect, it } from 'vitest';
import { foundIn, foundInTypeScript } from './found.js';

const foundInRoute = (folder: string, text: string) => foundIn({ [`app/api/${folder}/route.ts`]: text });

describe('a handler that is called after a verb', () => {
  it('is about what its folder is called after', async () => {
    const text = 'export async function POST(request: Request) { const { name } = await request.json(); return save(name); }';
    expect(await foundInRoute('patients', text)).toEqual(['POST.name user.name']);
    expect(await foundInRoute('products', text)).toEqual([]);
  });

  it('takes a code that signs somebody in, and no code of a coupon', async () => {
    const text = 'export async function POST(request: Request) { const { code } = await request.json(); return check(code); }';
    expect(await foundInRoute('verify-code', text)).toEqual(['POST.code user.authorization.credentials']);
    expect(await foundInRoute('coupons', text)).toEqual([]);
  });
});

describe('a code', () => {
  it('is a credential beside the address that it was sent to', async () => {
    const found = await foundInTypeScript(`
      export const take = (email: string, code: string) => store.take(email, code);
      export const label = (country: string, code: string) => country + code;`);
    expect(found).toEqual(['take.email user.contact.email', 'take.code user.authorization.credentials']);
  });
});

describe('a value', () => {
  it('is what it is in a list of things as well', async () => {
    const found = await foundInTypeScript(`
      export const send = (email: string) => fetch('https://list.example/api', {
        method: 'PATCH', body: JSON.stringify({ items: [{ key: 'blocked', value: email }] }) });`);
    expect(found.filter((one) => one.endsWith('items.value user.contact.email'))).toHaveLength(1);
  });

  it('is nobody’s where it works for the program or comes from a package', async () => {
    const found = await foundInTypeScript(`
      import { mail } from 'some-icons/outline';
      export const limiters = { email: new RateLimiter('email', 10) };
      export class About { constructor() { addIcons({ mail }); } }
      export const row = (user: User) => ({ email: Boolean(user.email).toString() });`);
    expect(found).toEqual([]);
  });

  it('stays one in an object of its own and in a store', async () => {
    const found = await foundInTypeScript(`
      export const make = (given: string) => users.create({ email: new EmailAddress(given) });
      export const hold = (user: User, email: string) => redis.set('change', { newEmail: email });`);
    expect(found).toEqual(expect.arrayContaining(['make.email user.contact.email', 'hold.newEmail user.contact.email']));
  });
});

describe('an e-mail beside other ways to reach somebody', () => {
  it('is a way, and no address', async () => {
    const found = await foundInTypeScript(`
      export const set = (body: Body) => preferences.update({ email: body.email, sms: body.sms, push: body.push });
      export const add = (body: Body) => subscribers.update({ email: body.email, phone: body.phone });`);
    expect(found.map((one) => one.split(' ')[1])).toEqual(['user.contact.email', 'user.contact.phone_number']);
  });
});

describe('what a service for signing in is called', () => {
  it('is no name of a person', async () => {
    const found = await foundInTypeScript(`
      export class SamlIdentityStore { unlink(userId: string, primaryEmail: string, providerName: string) {} }
      export interface Visit { patientId: string; birthDate: string; providerName: string }`);
    expect(found).toEqual([
      'unlink.primaryEmail user.contact.email',
      'Visit.birthDate user.demographic.date_of_birth',
      'Visit.providerName user.name',
    ]);
  });
});

describe('a message', () => {
  it('goes along with an invitation', async () => {
    const found = await foundIn({
      'prisma/schema.prisma': `
        model GuestInvitation {
          id String @id
          customMessage String?
        }
        model ErrorPage {
          id String @id
          customMessage String?
        }
        model User {
          id String @id
          stripeId String?
        }`,
    });
    expect(found).toEqual(['GuestInvitation.customMessage user.content', 'User.stripeId user.unique_id']);
  });
});
