import { boolean, date, integer, jsonb, numeric, pgTable, serial, text, timestamp, varchar } from 'drizzle-orm/pg-core';

//= @drizzle
export const employees = pgTable('employees', {
  id: serial('id').primaryKey(), //= ?
  givenName: varchar('given_name', { length: 80 }).notNull(), //= user.name.first
  surname: varchar('surname', { length: 80 }).notNull(), //= user.name.last
  workEmail: text('work_email').unique(), //= user.contact.email
  privatePhone: text('private_phone'), //= user.contact.phone_number
  jobTitle: text('job_title'), //= user.job_title|user.employment
  department: text('department'), //= user.employment
  hiredOn: date('hired_on'), //= user.employment
  grossSalary: numeric('gross_salary'), //= user.employment.salary
  socialSecurityNumber: text('ssn'), //= user.government_id
  disabilityDegree: integer('disability_degree'), //= user.health_and_medical
  unionMember: boolean('union_member'), //= user.demographic.trade_union_membership
  photoUrl: text('photo_url'), //= user.image
  managerId: integer('manager_id'), //= ?
  settings: jsonb('settings'), //= ?
  emailVerified: boolean('email_verified'), //= ?
  createdAt: timestamp('created_at').defaultNow(), //= ?
});

export const sickLeaves = pgTable('sick_leaves', {
  id: serial('id').primaryKey(), //= ?
  employeeId: integer('employee_id').references(() => employees.id), //= ?
  reason: text('reason'), //= user.health_and_medical
  doctorName: text('doctor_name'), //= user.name
  firstDay: date('first_day'), //= ?
});

export const vacancies = pgTable('vacancies', {
  id: serial('id').primaryKey(), //= -
  title: text('title').notNull(), //= -
  description: text('description'), //= -
  location: text('location'), //= -
  salaryRange: text('salary_range'), //= ?
  education: text('education'), //= -
  language: text('language'), //= -
  contactPerson: text('contact_person'), //= user.name
});

export const offices = pgTable('offices', {
  name: text('name').primaryKey(), //= -
  street: text('street'), //= -
  city: text('city'), //= -
  country: text('country'), //= -
  switchboard: text('switchboard'), //= -
  seats: integer('seats'), //= -
});

export const mailTemplates = pgTable('mail_templates', {
  name: text('name').primaryKey(), //= -
  subject: text('subject'), //= -
  body: text('body'), //= -
  locale: text('locale'), //= -
  senderName: text('sender_name'), //= ?
});
