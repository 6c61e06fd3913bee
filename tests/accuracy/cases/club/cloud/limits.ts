import { mail, phone } from 'court-icons/outline';

//= @payload/own
export const limits = {
  email: new RateLimiter('email', 10), //= email:-
  phone: new RateLimiter('phone', 3), //= phone:-
};

export function ways(body: Ways) {
  return store.update({ email: body.email, sms: body.sms, push: body.push }); //= email:- sms:- push:-
}

export class Legend {
  constructor() {
    addIcons({ mail, phone }); //= mail:- phone:-
  }
}
