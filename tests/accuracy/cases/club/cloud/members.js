import { log } from './log.js';

const Booking = Parse.Object.extend('club_Bookings');
const seen = new Map();

//= @request/parse
export async function addMember(request) {
  const name = request.params.name; //= name:user.name
  const birthDate = request.params.birthDate; //= birthDate:user.demographic.date_of_birth
  const phone = request.params?.phone; //= phone:user.contact.phone_number
  const notify = request.params.notifyByEmail; //= notifyByEmail|notify:-
  const member = new Parse.Object('club_Members');
  member.set('Name', name); //= Name:user.name@payload/parse
  member.set('Phone', phone); //= Phone:user.contact.phone_number@payload/parse
  member.set('BirthDate', birthDate); //= BirthDate:user.demographic.date_of_birth@payload/parse
  member.set('EmailVerified', false); //= EmailVerified:-@payload/parse
  member.set('NotifyByEmail', notify); //= NotifyByEmail:-@payload/parse
  seen.set('name', name); //= name:-@payload/map
  await member.save();
  log({ message: `Added ${name} to the club, born ${birthDate}`, type: 'info' }); //= name:user.name@log/own birthDate:user.demographic.date_of_birth@log/own message:- type:-
  return member.id;
}

export async function book(request) {
  const { email, guestName, courtName, jobTitle } = request.params; //= email:user.contact.email guestName:user.name courtName:- jobTitle:user.job_title
  const query = new Parse.Query('club_Members');
  query.equalTo('Email', email); //= Email:?@payload/parse
  const member = await query.first();
  const booking = new Booking();
  booking.set('GuestName', guestName); //= GuestName:user.name@payload/parse
  booking.set('CourtName', courtName); //= CourtName:-@payload/parse
  booking.set('StartsAt', new Date()); //= StartsAt:-@payload/parse
  member.set('JobTitle', jobTitle); //= JobTitle:user.job_title@payload/parse
  const court = new Parse.Object('club_Courts');
  court.set('Name', courtName); //= Name:-@payload/parse
  court.set('Location', 'north'); //= Location:-@payload/parse
  await Parse.Object.saveAll([booking, member, court]);
}
