//= @interface
import { insights } from './posthog';

interface Member {
  id: string; //= ?
  email?: string; //= user.contact.email
  birthYear?: number; //= user.demographic.date_of_birth|user.demographic.age
}

//= @analytics/posthog-node
export function joined(member: Member, plan: string, seats: number) {
  insights.capture({
    distinctId: member.id, //= user.unique_id
    event: 'joined', //= -
    properties: {
      plan, //= -
      seats, //= -
      ...(member.email && { email: member.email }), //= email:user.contact.email
      ...(member.birthYear ? { birthYear: member.birthYear } : { ageUnknown: true }), //= birthYear:user.demographic.date_of_birth|user.demographic.age ageUnknown:-
      emailProvider: member.email?.split('@')[1], //= ?
    },
  });
}
