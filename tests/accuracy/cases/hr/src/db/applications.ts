import { inet, pgTable, serial, text } from 'drizzle-orm/pg-core';

//= @drizzle
export const applications = pgTable('applications', {
  id: serial('id').primaryKey(), //= ?
  applicant: text('applicant').notNull(), //= user.name
  email: text('email').notNull(), //= user.contact.email
  letter: text('letter'), //= user.content|user.employment
  desiredPay: text('desired_pay'), //= user.employment.salary
  sourceIp: inet('source_ip'), //= user.device.ip_address
  vacancy: text('vacancy'), //= -
  boardName: text('board_name'), //= -
});
