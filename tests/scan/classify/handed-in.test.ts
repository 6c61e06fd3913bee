import { describe, expect, it } from 'vitest';
import { foundIn, foundInTypeScript } from './found.js';

const inScript = (text: string): Promise<readonly string[]> => foundIn({ 'src/page.js': text });

describe('what a dispatcher hands to a thunk', () => {
  const toolkit = "import { createAsyncThunk } from '@reduxjs/toolkit';";

  it('is declared by the first parameter of its payload creator', async () => {
    expect(
      await inScript(`${toolkit}
        export const login = createAsyncThunk('auth/login', ({ username, password }, { dispatch, extra }) => extra.login(username));
        export const remind = createAsyncThunk('auth/remind', async (email, api) => api.extra.remind(email));`),
    ).toEqual([
      'login.username user.account.username',
      'login.password user.authorization.password',
      'remind.email user.contact.email',
    ]);
    expect(
      await inScript(`${toolkit} const add = ({ stripePaymentMethodId, stripePaymentMethodType }, { extra }) => extra.add(stripePaymentMethodId);
        export const addMethod = createAsyncThunk('payment/add', add);`),
    ).toEqual(['add.stripePaymentMethodId user.payment']);
  });

  it('is a local name in other parameters and callbacks, and where types are written at the call', async () => {
    const callback = "('auth/login', ({ username, password }) => go(username));";
    expect(
      await inScript(`${toolkit} export const login = createAsyncThunk('auth/login', (_, { email }) => go(email));`),
    ).toEqual([]);
    expect(await inScript(`import { dispatchLater } from './own.js'; dispatchLater${callback}`)).toEqual([]);
    expect(await foundInTypeScript(`${toolkit} export const login = createAsyncThunk<Session, Login>${callback}`)).toEqual([]);
  });
});

describe('the answer of an identity provider', () => {
  const verify = (from: string) => `const verify = (req, token, refresh, profile, done) => {
    const { email, given_name } = ${from}; done(null, email); };`;

  it('is taken in where Passport hands it over as it came', async () => {
    expect(await inScript(verify('profile._json'))).toEqual([
      'verify.email user.contact.email',
      'verify.given_name user.name.first',
    ]);
  });

  it('is no other object that is taken apart', async () => {
    expect(await inScript(verify('profile'))).toEqual([]);
    expect(await inScript(verify('token._json'))).toEqual([]);
    expect(await inScript('const profile = load(); const { email } = profile._json;')).toEqual([]);
  });
});

describe('shapes of PropTypes', () => {
  const types = "import PropTypes, { shape, string, number } from 'prop-types';";

  it('tell what a record holds, also below the attributes of a resource', async () => {
    expect(
      await inScript(`${types} export const user = shape({ id: string, attributes: shape({
        profile: PropTypes.shape({ firstName: string.isRequired, displayName: string.isRequired, abbreviatedName: string, bio: string }) }) });
        export const review = shape({ attributes: shape({ content: string, rating: number }), author: user });`),
    ).toEqual([
      'attributes.profile.firstName user.name.first',
      'attributes.profile.displayName user.name',
      'attributes.profile.abbreviatedName user.name',
      'attributes.profile.bio user.content',
      'attributes.content user.content',
    ]);
  });

  it('tell of a point in time nothing but that', async () => {
    const order = (key: string) =>
      inScript(`${types} export const activity = shape({ ${key}: shape({ value: string, timezone: string }) });`);
    expect(await order('createdAt')).toEqual([]);
    expect(await order('customer')).toEqual(['customer.timezone user.preferences.timezone']);
  });

  it('tell nothing of a thing, nor what is asked for beside it', async () => {
    expect(
      await inScript(`${types} export const listing = shape({ attributes: shape({ name: string, displayName: string, content: string }) });
        export const column = shape({ attributes: shape({ name: string, label: string }) });`),
    ).toEqual([]);
  });
});

describe('a key that is there only where it has a value', () => {
  const submit = (held: string, spread: string) =>
    inScript(`export const submit = (values) => { const { firstName, displayName } = values; ${held}
      return { firstName, lastName: values.lastName, ${spread} }; };`);
  const maybe = 'const extra = displayName ? { displayName: displayName.trim() } : {};';

  it('is a part of the object that it is put into', async () => {
    expect(await submit(maybe, '...extra')).toContain('extra.displayName user.name');
    expect(await submit('', '...(displayName && { displayName })')).toContain('submit.displayName user.name');
  });

  it('is judged alone where it is put into nothing, or into what is nobody’s', async () => {
    expect(await submit(maybe, 'size: extra.size')).not.toContain('extra.displayName user.name');
    expect(await inScript(`export const column = (displayName) => { ${maybe} return { width: 4, ...extra }; };`)).toEqual([]);
  });
});
