import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Address } from './address.js';

@Entity()
export class Customer {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ unique: true })
  customerNumber!: string;

  @Column({ unique: true })
  email!: string;

  @Column()
  passwordHash!: string;

  @Column()
  firstName!: string;

  @Column()
  lastName!: string;

  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  @Column(() => Address)
  deliveryAddress!: Address;

  @Column(() => Address)
  billingAddress!: Address;

  /** Set for business customers only. */
  @Column({ type: 'text', nullable: true })
  companyName!: string | null;

  @Column({ type: 'text', nullable: true })
  vatNumber!: string | null;

  @Column({ default: 'de' })
  locale!: string;

  @Column({ type: 'text', nullable: true })
  shoeSize!: string | null;

  @Column('text', { array: true, default: [] })
  wishlist!: string[];

  @Column({ default: false })
  newsletterConsent!: boolean;

  @Column({ default: false })
  analyticsConsent!: boolean;

  @Column({ type: 'timestamptz', nullable: true })
  lastSignInAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  @CreateDateColumn()
  createdAt!: Date;
}
