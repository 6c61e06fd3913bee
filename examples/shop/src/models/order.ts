import { Column, CreateDateColumn, Entity, ManyToOne, OneToMany, OneToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Address } from './address.js';
import { Customer } from './customer.js';
import { Product } from './product.js';

@Entity()
export class Order {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ unique: true })
  number!: string;

  /** Null for guests, and once the account is gone. */
  @ManyToOne(() => Customer, { nullable: true, onDelete: 'SET NULL' })
  customer!: Relation<Customer> | null;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  @Column(() => Address)
  deliveryAddress!: Address;

  @Column()
  billingName!: string;

  @Column(() => Address)
  billingAddress!: Address;

  @OneToMany(
    () => OrderLine,
    (line) => line.order,
    { cascade: true },
  )
  lines!: Relation<OrderLine>[];

  @OneToOne(
    () => Gift,
    (gift) => gift.order,
    { cascade: true, nullable: true },
  )
  gift!: Relation<Gift> | null;

  @Column()
  paymentIntentId!: string;

  @Column({ type: 'text', nullable: true })
  cardLastFour!: string | null;

  @Column({ type: 'text', nullable: true })
  parcelNumber!: string | null;

  @Column({ type: 'text', nullable: true })
  invoiceNumber!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  invoiceIssuedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  deliveredAt!: Date | null;

  @CreateDateColumn()
  placedAt!: Date;
}

@Entity()
export class OrderLine {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @ManyToOne(
    () => Order,
    (order) => order.lines,
    { onDelete: 'CASCADE' },
  )
  order!: Relation<Order>;

  @ManyToOne(() => Product)
  product!: Relation<Product>;

  @Column('int')
  quantity!: number;

  @Column('int')
  priceInCents!: number;
}

/** Somebody else gets the parcel: their name, their address, and a card from the buyer. */
@Entity()
export class Gift {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @OneToOne(
    () => Order,
    (order) => order.gift,
    { onDelete: 'CASCADE' },
  )
  order!: Relation<Order>;

  @Column()
  recipientName!: string;

  @Column(() => Address)
  recipientAddress!: Address;

  @Column({ type: 'text', nullable: true })
  cardMessage!: string | null;
}
