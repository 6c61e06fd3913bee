import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

//= @drizzle
export const members = sqliteTable('members', {
  number: text('member_number').primaryKey(), //= user.unique_id
  name: text('name').notNull(), //= user.name
  mail: text('e_mail').notNull(), //= user.contact.email
  bankAccount: text('bank_account'), //= user.financial.bank_account
  token: text('token'), //= user.authorization.credentials
  joinedFrom: text('joined_from'), //= user.device.ip_address|user.location
  planCode: text('plan_code'), //= ?
  accessCardId: text('access_card_id'), //= user.unique_id|user.authorization
  freezeReason: text('freeze_reason'), //= user.content|user.health_and_medical
});

export const bodyMeasurements = sqliteTable('body_measurements', {
  id: integer('id').primaryKey(), //= ?
  memberNumber: text('member_number').references(() => members.number), //= ?
  weight: real('weight'), //= user.biometric.health|user.health_and_medical
  bodyFatPercent: real('body_fat_percent'), //= user.biometric.health|user.health_and_medical
  waist: real('waist'), //= user.biometric.health|user.health_and_medical
  restingHeartRate: integer('resting_heart_rate'), //= user.biometric.health|user.health_and_medical
});

export const bookings = sqliteTable('bookings', {
  id: integer('id').primaryKey(), //= ?
  memberNumber: text('member_number'), //= ?
  classId: integer('class_id'), //= -
  checkedInAt: text('checked_in_at'), //= user.behavior
});

export const equipment = sqliteTable('equipment', {
  id: integer('id').primaryKey(), //= -
  name: text('name'), //= -
  weight: real('weight'), //= -
  height: real('height'), //= -
  serialNumber: text('serial_number'), //= -
  macAddress: text('mac_address'), //= -
});

export const studios = sqliteTable('studios', {
  name: text('name').primaryKey(), //= -
  address: text('address'), //= -
  city: text('city'), //= -
  phone: text('phone'), //= -
  openingNote: text('opening_note'), //= -
});
