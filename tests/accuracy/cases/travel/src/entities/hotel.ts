import { Embeddable, Embedded, Entity, PrimaryKey, Property } from '@mikro-orm/core';

//= @typeorm/mikro-orm
@Embeddable()
export class SiteAddress {
  @Property()
  street!: string; //= -

  @Property()
  city!: string; //= -

  @Property()
  postcode!: string; //= -

  @Property()
  country!: string; //= -
}

@Entity()
export class Hotel {
  @PrimaryKey()
  id!: string; //= -

  @Property()
  name!: string; //= -

  @Embedded(() => SiteAddress)
  address!: SiteAddress; //= -

  @Property()
  receptionPhone!: string; //= -

  @Property()
  website!: string; //= -

  @Property({ type: 'text' })
  description!: string; //= -

  @Property()
  latitude!: number; //= -

  @Property()
  checkInFrom!: string; //= -

  @Property({ columnType: 'varchar(64)' })
  managerName!: string; //= user.name
}
