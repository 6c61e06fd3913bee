import { Column } from 'typeorm';

/** A postal address, embedded in the row that it belongs to. */
export class Address {
  @Column()
  street!: string;

  @Column()
  postalCode!: string;

  @Column()
  city!: string;

  @Column({ length: 2 })
  country!: string;
}
