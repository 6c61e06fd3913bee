import { describe, expect, it } from 'vitest';
import { foundIn } from './found.js';

const foundInJavaScript = (text: string) => foundIn({ 'server/job.js': text });

describe('a record that is given its fields one by one', () => {
  it('is called what a text names it, and holds what stands together', async () => {
    const found = await foundInJavaScript(`
      export async function addMember(request) {
        const row = new Parse.Object('club_Members');
        row.set('Name', request.params.name);
        row.set('Phone', request.params.phone);
        row.set('IsActive', true);
        await row.save();
      }`);
    expect(found).toEqual(
      expect.arrayContaining(['club_Members.Name user.name', 'club_Members.Phone user.contact.phone_number']),
    );
    expect(found.filter((one) => one.includes('IsActive'))).toEqual([]);
  });

  it('is known through the class that was made for it, and through the query that found it', async () => {
    const found = await foundInJavaScript(`
      const Guest = Parse.Object.extend('Guest');
      export async function move(id, email, phone) {
        const made = new Guest();
        made.set('name', 'phone' in made ? phone : email);
        const query = new Parse.Query('Guest');
        const known = await query.get(id);
        known.set('email', email);
      }`);
    expect(found).toEqual(expect.arrayContaining(['Guest.name user.name', 'Guest.email user.contact.email']));
  });

  it('is a person’s by its own name', async () => {
    const found = await foundInJavaScript(`
      export function rename(customer, name) { customer.set('name', name); customer.setDataValue('birthDate', today); }`);
    expect(found).toEqual(['customer.name user.name', 'customer.birthDate user.demographic.date_of_birth']);
  });

  it('is no map, no cache, and no product', async () => {
    const found = await foundInJavaScript(`
      const names = new Map();
      const seen = new LRUCache({ max: 5 });
      export function keep(value) {
        names.set('email', value);
        seen.set('phone', value);
        const product = new Parse.Object('Product');
        product.set('name', value);
        product.set('description', value);
        query.equalTo('email', value);
      }`);
    expect(found).toEqual([]);
  });
});

describe('a column', () => {
  it('is added to a schema that a text names', async () => {
    const found = await foundInJavaScript(`
      exports.up = async (Parse) => {
        const schema = new Parse.Schema('app_Users');
        schema.addString('UserName');
        schema.addBoolean('EmailVerified');
        const products = new Parse.Schema('app_Products');
        products.addString('Name');
        await schema.update();
      };
      exports.down = async (Parse) => { const schema = new Parse.Schema('app_Users'); schema.deleteField('UserName'); };`);
    expect(found).toEqual(['app_Users.UserName user.account.username']);
  });

  it('is added to a table', async () => {
    const found = await foundInJavaScript(`
      module.exports = { up: (queryInterface, Sequelize) => {
        queryInterface.addColumn('patients', 'name', { type: Sequelize.STRING });
        queryInterface.addColumn('depots', 'name', { type: Sequelize.STRING });
      } };`);
    expect(found).toEqual(['patients.name user.name']);
  });
});

describe('what a handler reads line by line', () => {
  it('stands together as the keys of an object do', async () => {
    const found = await foundInJavaScript(`
      export function store(req, res) {
        const name = req.body.name;
        const birthDate = req.body.birthDate;
        res.end();
      }
      export function list(req, res) { const name = req.query.name; res.end(); }`);
    expect(found).toEqual(['store.name user.name', 'store.birthDate user.demographic.date_of_birth']);
  });

  it('is read once, whatever is done with its local name', async () => {
    const found = await foundIn({
      'app/api/signup/route.ts': `
        export async function POST(request: Request) {
          const { email } = await request.json();
          if (!email || email.trim() === '') return null;
          const ip = request.headers.get('x-forwarded-for');
          return [email.toLowerCase(), ip.split(',')[0]];
        }`,
    });
    expect(found).toEqual(['POST.email user.contact.email', 'POST.x-forwarded-for user.device.ip_address']);
  });
});

describe('a log', () => {
  it('is written by a function of the project that is called so', async () => {
    const found = await foundIn({
      'lib/log.ts': 'export const log = async ({ message }: { message: string }) => post(message);',
      'lib/block.ts': `
        import { log } from './log';
        export async function block(email: string, count: number) {
          log({ message: \`Blocked \${email} for good\`, type: 'info' });
          Math.log(count);
        }`,
    });
    expect(found).toEqual(['block.email user.contact.email']);
  });

  it('tells a joined name under the key that it is given', async () => {
    const found = await foundIn({
      'lib/track.ts': `
        export function greet(user) { logger.info({ name: user.firstName + ' ' + user.lastName }); }`,
    });
    expect(found).toEqual(['greet.name user.name.first']);
  });
});
