import { Column } from 'typeorm';

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
