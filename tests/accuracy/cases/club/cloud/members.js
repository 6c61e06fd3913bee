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
  const query = new Parse.Query('club_Members');
  query.equalTo('Email', request.params.email); //= email:user.contact.email Email:?@payload/parse
  const member = await query.first();
  const booking = new Booking();
  booking.set('GuestName', request.params.guestName); //= GuestName:user.name@payload/parse guestName:user.name
  booking.set('CourtName', request.params.courtName); //= CourtName:-@payload/parse courtName:-
  booking.set('StartsAt', new Date()); //= StartsAt:-@payload/parse
  member.set('JobTitle', request.params.jobTitle); //= JobTitle:user.job_title@payload/parse jobTitle:user.job_title
  const court = new Parse.Object('club_Courts');
  court.set('Name', request.params.courtTitle); //= Name:-@payload/parse courtTitle:-
  court.set('Location', 'north'); //= Location:-@payload/parse
  await Parse.Object.saveAll([booking, member, court]);
}
