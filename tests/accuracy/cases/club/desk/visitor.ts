import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { createInsertSchema } from 'drizzle-zod';
import { drizzle } from 'drizzle-orm/node-postgres';

//= @drizzle/drizzle
export const deskVisitors = pgTable('desk_visitors', {
  id: uuid('id').primaryKey(), //= ?
  email: text('email').notNull(), //= user.contact.email
  vehiclePlate: text('vehicle_plate'), //= user.unique_id|user.government_id|user.device
  gateName: text('gate_name'), //= -
  enteredAt: timestamp('entered_at'), //= ?
});

const db = drizzle('postgres://desk');

//= @zod/drizzle-zod
export const insertDeskVisitor = createInsertSchema(deskVisitors, {
  email: (schema) => schema.email(), //= user.contact.email
  gateName: (schema) => schema.max(20), //= -
});

//= @payload/drizzle
export async function enter(mail: string, plate: string, gate: string) { //= mail:user.contact.email@param plate:user.unique_id|user.government_id|user.device@param gate:-
  await db.insert(deskVisitors).values({
    email: mail, //= user.contact.email
    vehiclePlate: plate, //= user.unique_id|user.government_id|user.device
    gateName: gate, //= -
  });
}
