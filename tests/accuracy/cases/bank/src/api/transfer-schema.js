import Ajv from 'ajv';
import addFormats from 'ajv-formats';

const ajv = addFormats(new Ajv({ allErrors: true, strictTypes: true })); //= allErrors:-@other strictTypes:-@other

//= @zod/ajv
export const validateTransfer = ajv.compile({
  type: 'object', //= -
  required: ['debtorIban', 'creditorName', 'amount'],
  properties: {
    debtorIban: { type: 'string', minLength: 15 }, //= user.financial.bank_account
    debtorName: { type: 'string' }, //= user.name
    creditorName: { type: 'string' }, //= ?
    creditorAccount: { type: 'string' }, //= ?
    remittanceText: { type: 'string', maxLength: 140 }, //= ?
    notify: { type: 'string', format: 'email' }, //= user.contact.email
    amount: { type: 'number', exclusiveMinimum: 0 }, //= ?
    currency: { type: 'string', enum: ['EUR', 'CHF'] }, //= -
  },
});

export const validateCardholder = ajv.compile({
  title: 'Cardholder', //= -
  type: 'object', //= -
  properties: {
    first_name: { type: 'string' }, //= user.name.first
    last_name: { type: 'string' }, //= user.name.last
    mobile: { type: 'string', pattern: '^\\+' }, //= user.contact.phone_number
    'Birth Date': { type: 'string', format: 'date' }, //= user.demographic.date_of_birth
    pan: { type: 'string', pattern: '^[0-9]{16}$' }, //= user.financial.credit_card
    cardDesign: { type: 'string', enum: ['classic', 'night'] }, //= -
  },
});

export const validateBranch = ajv.compile({
  $id: 'branch', //= -
  type: 'object', //= -
  properties: {
    name: { type: 'string' }, //= -
    address: { type: 'string' }, //= -
    city: { type: 'string' }, //= -
    phone: { type: 'string' }, //= -
    openingHours: { type: 'string' }, //= -
    cashMachineLabel: { type: 'string' }, //= -
  },
});
