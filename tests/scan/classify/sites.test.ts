import { describe, expect, it } from 'vitest';
import { foundIn, foundInTypeScript, observedIn } from './found.js';

describe('what a declaration says', () => {
  it('is said by the members of a package’s type', async () => {
    const found = await foundInTypeScript(`
      import type { CommentView } from 'client';
      export function reply(comment: CommentView) { return comment.body; }`);
    expect(found).toEqual([]);
  });

  it('is said where a variable’s type declares what a component takes apart', async () => {
    const found = await foundIn({
      'src/card.tsx': `
        interface CardProps { email: string }
        const Card: React.FC<CardProps> = ({ email }) => <p>{email}</p>;`,
    });
    expect(found).toEqual(['CardProps.email user.contact.email']);
  });

  it('is no data where React’s checks say that it is a function or a yes or no', async () => {
    const found = await foundIn({
      'src/account.jsx': `
        Account.propTypes = { email: PropTypes.string, firstName: PropTypes.string.isRequired, phoneNumber: PropTypes.bool, birthDate: PropTypes.func };`,
    });
    expect(found.map((one) => one.split(' ')[1])).toEqual(['user.contact.email', 'user.name.first']);
  });

  it('begins with a value without being one', async () => {
    expect(await foundInTypeScript("class Customer { language = 'en'; static email = 'shop@juniper.example'; }")).toEqual([
      'Customer.language user.preferences.locale',
    ]);
  });

  it('is read through what stands in its place', async () => {
    const found = await foundInTypeScript('interface Customer { maritalStatus?: { text: string } }');
    expect(found).toEqual(['Customer.maritalStatus user.demographic.marital_status']);
  });
});

describe('JavaScript', () => {
  it('knows a library by what is taken from it', async () => {
    const found = await foundIn({
      'models/user.js': `
        const Mongoose = require('mongoose');
        const { Schema } = Mongoose;
        const UserSchema = new Schema({ email: { type: String }, avatar: { type: String } });`,
    });
    expect(found).toEqual(['UserSchema.email user.contact.email', 'UserSchema.avatar user.image']);
  });

  it('brings in what a package hands to a callback', async () => {
    const found = await foundIn({
      'config/passport.js': `
        const { Strategy } = require('passport-google-oauth20');
        passport.use(new Strategy({ clientID: keys.id }, (accessToken, refreshToken, profile, done) => done(null, profile)));`,
    });
    expect(found.map((one) => one.split(' ')[1])).toEqual(['user.authorization.credentials', 'user.authorization.credentials']);
  });

  it('hears of a field’s name beside its value', async () => {
    const found = await foundIn({
      'src/signup.jsx': 'export const SignupInput = () => <Input onInputChange={(name, value) => change(name, value)} />;',
    });
    expect(found).toEqual([]);
  });

  it('is not set up where a request comes in', async () => {
    const found = await foundIn({
      'config/log.js': "module.exports = (req) => ({ agent: req.headers['user-agent'] });",
    });
    expect(found.map((one) => one.split(' ')[1])).toContain('user.device.user_agent');
  });

  it('is told by the browser', async () => {
    const found = await foundIn({
      'src/track.js':
        "fetch('/t', { method: 'POST', body: JSON.stringify({ lang: navigator.language, agent: navigator.userAgent }) });",
    });
    expect(found.map((one) => one.split(' ')[1])).toEqual(['user.preferences.locale', 'user.device.user_agent']);
  });
});

describe('a query', () => {
  it('finds by data without keeping it', async () => {
    const found = await foundIn({
      'src/users.ts': `
        export const rename = (email: string, fullName: string) =>
          users.updateOne({ email }, { $set: { fullName } });`,
    });
    expect(found).toEqual(['rename.email user.contact.email', 'rename.fullName user.name', 'rename.$set.fullName user.name']);
  });

  it('holds no datum under an operator', async () => {
    const found = await foundIn({
      'src/users.ts': 'export const pull = (emails: string[]) => users.updateMany({}, { $pull: { seen: { $in: emails } } });',
    });
    expect(found).toEqual(['pull.emails user.contact.email']);
  });
});

describe('a point on the map', () => {
  it('is surely a person’s beside one alone', async () => {
    const confidence = async (text: string) => (await observedIn({ 'src/m.ts': text })).map((one) => one.confidence);
    expect(await confidence('interface StopSettings { latitude: number }')).not.toContain('high');
    expect(await confidence('interface Driver { userId: string; latitude: number; phoneNumber: string }')).toContain('high');
  });
});

it('JSON Schema’s own words are no part of a place, and what a builder defines is stored', async () => {
  const text = `export class Person extends Model {
  static jsonSchema = { type: 'object', properties: { firstName: { type: 'string' }, tier: { type: 'integer' } } };
}
export const Guest = model.define('guest', { email: model.text(), tier: model.number() });
`;
  expect((await observedIn({ 'src/a.ts': text })).map(({ role, place }) => `${role} ${place}`)).toEqual([
    'receives Person.firstName',
    'stores Guest.email',
  ]);
});
