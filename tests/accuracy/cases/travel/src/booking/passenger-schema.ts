import { z } from 'zod';

//= @zod
export const personName = z.object({
  title: z.string(), //= user.name|user.demographic.gender
  first: z.string(), //= user.name.first
  last: z.string(), //= user.name.last
});

export const passengerSchema = personName.extend({
  dob: z.iso.date(), //= user.demographic.date_of_birth
  sex: z.enum(['F', 'M', 'X']), //= user.demographic.gender
  document: z.string().regex(/^[A-Z0-9]{6,9}$/), //= ?
  visaNumber: z.string().optional(), //= user.government_id.immigration|user.government_id
  knownTravelerNumber: z.string().optional(), //= user.government_id
  bags: z.number().int(), //= -
  fareName: z.string(), //= -
});

export const hotelSchema = z.object({
  name: z.string(), //= -
  address: z.object({ street: z.string(), city: z.string() }), //= - street:- city:-
  stars: z.number().min(1).max(5), //= -
  phone: z.string(), //= -
});

export const visaOnly = passengerSchema.pick({ visaNumber: true }).merge(z.object({ embassyCity: z.string(), arrivalCard: z.string() })); //= visaNumber:? embassyCity:- arrivalCard:?

//= @param
export function greet(title: string, familyName: string, hotelName: string): string { //= title:? familyName:user.name.last hotelName:-
  return `Welcome to ${hotelName}, ${title} ${familyName}`;
}

export function matchPassport(passportNumber: string, countryCode: string, pattern: RegExp): boolean { //= passportNumber:user.government_id.passport_number countryCode:? pattern:-
  return pattern.test(`${countryCode}${passportNumber}`);
}

export const distance = (fromLatitude: number, toLatitude: number, unitName: string) => `${fromLatitude - toLatitude} ${unitName}`; //= fromLatitude:? toLatitude:? unitName:-
export const ageOn = (birthDate: Date, day: Date) => day.getFullYear() - birthDate.getFullYear(); //= birthDate:user.demographic.date_of_birth day:-
export const callBack = (phoneNumber: string, agentName: string) => ({ phoneNumber, agentName }); //= phoneNumber:user.contact.phone_number agentName:user.name
