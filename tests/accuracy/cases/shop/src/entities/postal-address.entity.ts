import { Column, Entity, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Customer } from './customer.entity.js';

//= @typeorm
@Entity()
export class PostalAddress {
  @PrimaryGeneratedColumn()
  id!: number; //= ?

  @ManyToOne(() => Customer, (customer) => customer.addresses, { onDelete: 'CASCADE' })
  owner!: Customer; //= ?

  @Column()
  addressee!: string; //= user.name

  @Column()
  line1!: string; //= user.contact.address.street

  @Column({ nullable: true })
  line2?: string; //= user.contact.address.street

  @Column()
  town!: string; //= user.contact.address.city

  @Column({ length: 12 })
  zip!: string; //= user.contact.address.postal_code

  @Column({ length: 2 })
  countryCode!: string; //= user.contact.address.country

  @Column({ default: false })
  isDefaultBilling!: boolean; //= -
}
