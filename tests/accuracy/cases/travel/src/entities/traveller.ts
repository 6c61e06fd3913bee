import { Embeddable, Embedded, Entity, ManyToOne, OneToMany, PrimaryKey, Property } from '@mikro-orm/core';
import { Hotel } from './hotel.js';

//= @typeorm/mikro-orm
@Embeddable()
export class Residence {
  @Property()
  street!: string; //= user.contact.address.street

  @Property()
  city!: string; //= user.contact.address.city

  @Property()
  region?: string; //= user.contact.address.state

  @Property()
  country!: string; //= user.contact.address.country
}

@Entity()
export class Traveller {
  @PrimaryKey()
  id!: string; //= ?

  @Property()
  givenNames!: string; //= user.name.first

  @Property()
  familyName!: string; //= user.name.last

  @Property({ unique: true })
  passportNumber!: string; //= user.government_id.passport_number

  @Property({ type: 'date' })
  passportExpiry!: Date; //= user.government_id

  @Property()
  nationality!: string; //= user.demographic.nationality

  @Embedded(() => Residence)
  residence!: Residence; //= ?

  @Property({ nullable: true })
  frequentFlyerNo?: string; //= user.unique_id|user.account

  @Property({ nullable: true })
  mealPreference?: string; //= user.preferences|user.health_and_medical|user.demographic

  @Property({ nullable: true })
  wheelchairAssistance?: boolean; //= user.health_and_medical

  @Property({ nullable: true })
  redressNumber?: string; //= user.government_id

  @Property({ type: 'json' })
  documents!: unknown; //= ?

  @Property({ default: 0 })
  tripCount!: number; //= -

  @ManyToOne(() => Hotel, { nullable: true })
  favouriteHotel?: Hotel; //= ?

  @OneToMany('Companion', 'traveller')
  companions!: unknown[]; //= ?
}
