import { z } from 'zod';

//= @interface
export interface PersonOption {
  label: string; //= user.name
  value: string; //= ?
  initials: string; //= user.name
}

export interface StageOption {
  label: string; //= -
  value: string; //= -
  initials: string; //= -
}

export interface FileReaderState {
  name: string; //= -
  address: string; //= -
  position: number; //= -
  title: string; //= -
}

//= @class
abstract class Named {
  abstract name: string; //= ?
}

export class AccountExecutive extends Named {
  name = ''; //= user.name
  extension = ''; //= user.contact.phone_number
  quota = 0; //= ?
  emailSignatureTemplate = ''; //= -
}

export class Territory extends Named {
  name = ''; //= -
  region = ''; //= -
  accountCount = 0; //= -
}

//= @zod
export const importRow = z.object({
  'E-Mail': z.string(), //= user.contact.email
  'First Name': z.string(), //= user.name.first
  'Birth Date': z.string().optional(), //= user.demographic.date_of_birth
  'List Name': z.string(), //= -
  'Row Number': z.number(), //= -
});
