import knexFactory from 'knex';

const knex = knexFactory({ client: 'pg' }); //= client:-@other

export const readings = { owners: knex('owners'), lamps: knex('lamps') }; //= *:?@other

//= @other/knex
export async function createTables() {
  await knex.schema.createTable('presence', (table) => {
    table.string('resident_name'); //= resident_name:user.name
    table.specificType('phone_ip', 'inet'); //= phone_ip:user.device.ip_address
    table.boolean('at_home'); //= at_home:user.location|user.behavior
    table.string('room_name'); //= room_name:-
    table.timestamp('seen_at'); //= seen_at:?
  });
  await knex.schema.alterTable('lamps', (table) => {
    table.string('name'); //= name:-
    table.string('bus_address'); //= bus_address:-
    table.integer('age_hours'); //= age_hours:-
    table.float('weight'); //= weight:-
  });
}
