import { Column, Entity, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Customer } from './customer.entity.js';
import { Product } from './product.entity.js';

//= @typeorm
@Entity('orders')
export class PurchaseOrder {
  @PrimaryGeneratedColumn()
  id!: number; //= ?

  @ManyToOne(() => Customer, (customer) => customer.orders)
  customer!: Customer; //= ?

  @Column()
  contactEmail!: string; //= user.contact.email

  @Column('simple-json')
  shippingAddress!: { name: string; street: string; city: string }; //= user.contact.address name:user.name street:user.contact.address.street city:user.contact.address.city

  @Column({ nullable: true })
  giftMessage?: string; //= user.content

  @Column({ nullable: true })
  courierNote?: string; //= ?

  @Column()
  warehouseAddress!: string; //= -

  @Column({ length: 40 })
  shippingMethodName!: string; //= -

  @Column('int')
  totalCents!: number; //= ?

  @Column()
  currency!: string; //= -

  @ManyToOne(() => Product)
  product!: Product; //= -
}
