import knexFactory from 'knex';
import { Model } from 'objection';

const knex = knexFactory({ client: 'pg', connection: { host: 'db', user: 'bank', password: process.env.DB_PASSWORD } }); //= client:-@other connection:-@other host:-@other user:-@other password:-@other DB_PASSWORD:-@other

//= @other/knex
export async function createLoanTables() {
  await knex.schema.createTable('borrowers', (table) => {
    table.increments('id'); //= id:?
    table.string('surname', 120).notNullable(); //= surname:user.name.last
    table.string('e_mail').unique(); //= e_mail:user.contact.email
    table.string('mobile_no'); //= mobile_no:user.contact.phone_number
    table.date('born_on'); //= born_on:user.demographic.date_of_birth
    table.integer('dependants'); //= dependants:user.relationships|user.demographic|user.childrens
    table.decimal('net_salary', 12, 2); //= net_salary:user.employment.salary|user.financial
    table.string('employer'); //= employer:user.employment|user.workplace
    table.integer('credit_score'); //= credit_score:user.financial
    table.json('attachments'); //= attachments:?
  });
  await knex.schema.createTable('loan_products', (table) => {
    table.increments('id'); //= id:-
    table.string('name'); //= name:-
    table.text('description'); //= description:-
    table.decimal('rate'); //= rate:-
    table.string('region'); //= region:-
    table.string('brochure_image'); //= brochure_image:-
    table.integer('min_age'); //= min_age:-
  });
}

//= @class/objection
export class Borrower extends Model {
  static tableName = 'borrowers'; //= -
  static idColumn = 'id'; //= -

  surname!: string; //= user.name.last
  e_mail!: string; //= user.contact.email
  netSalary?: number; //= user.employment.salary|user.financial
  employer?: string; //= user.employment|user.workplace

  static jsonSchema = { //= -
    type: 'object', //= -
    properties: {
      surname: { type: 'string' }, //= user.name.last@other/objection
      e_mail: { type: 'string', format: 'email' }, //= user.contact.email@other/objection
      netSalary: { type: 'number' }, //= user.employment.salary|user.financial@other/objection
      employer: { type: 'string' }, //= user.employment|user.workplace@other/objection
    },
  };
}

export class LoanProduct extends Model {
  static tableName = 'loan_products'; //= -

  name!: string; //= -
  description!: string; //= -
  rate!: number; //= -
  region!: string; //= -
}

//= @payload/knex
export const holders = {
  async open(input: { legalName: string; reachAt: string; nationality: string; device?: unknown }) { //= legalName:?@param reachAt:?@param nationality:?@param device:?@param
    const [row] = await knex('account_holders')
      .insert({
        full_name: input.legalName, //= user.name legalName:?
        email: input.reachAt, //= user.contact.email reachAt:?
        nationality: input.nationality, //= user.demographic.nationality
        first_device: input.device, //= user.device.device_id device:?
        product: 'current', //= -
      })
      .returning('id');
    await knex('audit_trail').insert({ table_name: 'account_holders', job_name: 'onboarding', row_count: 1 }); //= table_name:- job_name:- row_count:-
    return { reference: String(row.id) }; //= reference:? id:?
  },
  transfers: (iban: string, currency: string, bankName: string) => //= iban:user.financial.bank_account@param currency:-@param bankName:-@param
    knex('transfers').where({ iban, currency, bank_name: bankName }).select('amount', 'booked_at'), //= *:?
};
