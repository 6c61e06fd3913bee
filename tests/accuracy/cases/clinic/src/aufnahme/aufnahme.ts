import { Entity, Property, PrimaryKey } from '@mikro-orm/core';

// Aufnahmebogen der deutschen Häuser.
//= @typeorm/mikro-orm
@Entity({ tableName: 'aufnahmen' })
export class Patientenaufnahme {
  @PrimaryKey()
  id!: number; //= ?

  @Property()
  vorname!: string; //= user.name.first

  @Property()
  nachname!: string; //= user.name.last

  @Property({ type: 'date' })
  geburtsdatum!: Date; //= user.demographic.date_of_birth

  @Property()
  krankenkasse!: string; //= user.health_and_medical|user.financial

  @Property()
  versichertennummer!: string; //= user.health_and_medical.insurance_beneficiary_id|user.unique_id

  @Property({ nullable: true })
  vorerkrankungen?: string; //= user.health_and_medical

  @Property()
  strasse!: string; //= user.contact.address.street

  @Property({ length: 5 })
  plz!: string; //= user.contact.address.postal_code

  @Property({ nullable: true })
  handynummer?: string; //= user.contact.phone_number

  @Property()
  druckvorlage!: string; //= -

  @Property({ default: 0 })
  anzahlSeiten!: number; //= -
}

@Entity()
export class Station {
  @PrimaryKey()
  id!: number; //= -

  @Property()
  name!: string; //= -

  @Property()
  bezeichnung!: string; //= -

  @Property()
  strasse!: string; //= -

  @Property()
  bettenzahl!: number; //= -
}
