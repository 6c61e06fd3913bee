import { createHash } from 'node:crypto';

//= @class
export class Payslip {
  readonly personnelNumber: string; //= user.unique_id|user.employment
  grossPay = 0; //= user.employment.salary
  churchTax?: number; //= user.demographic.religious_belief|user.financial|user.employment
  childAllowances = 0; //= user.employment|user.financial|user.childrens|user.relationships
  sickDays = 0; //= user.health_and_medical|user.employment
  #bankAccount: string; //= user.financial.bank_account
  static readonly documentName = 'payslip'; //= -
  printCount = 0; //= -
  pageLabel = 'Page'; //= -

  //= @param
  constructor(personnelNumber: string, iban: string) { //= personnelNumber:user.unique_id|user.employment iban:user.financial.bank_account
    this.personnelNumber = personnelNumber; //= *:?
    this.#bankAccount = iban; //= *:?
  }

  maskedAccount(visibleDigits: number): string { //= visibleDigits:-
    return this.#bankAccount.slice(-visibleDigits); //= *:?
  }
}

//= @class
export class PayrollRun {
  periodName = ''; //= -
  companyName = ''; //= -
  companyAddress = ''; //= -
  employeeCount = 0; //= -
  totalGross = 0; //= -
  approvedBy?: string; //= ?
  currencyCode = 'EUR'; //= -
}

//= @param
export function hashOf(documentName: string, version: number): string { //= documentName:- version:-
  return createHash('sha256').update(`${documentName}@${version}`).digest('hex');
}

export function yearsOfService(hireDate: Date, today: Date): number { //= hireDate:user.employment today:-
  return today.getFullYear() - hireDate.getFullYear();
}
