import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Address } from './address.js';

@Entity()
export class Customer {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ unique: true })
  email!: string;

  @Column()
  passwordHash!: string;

  @Column()
  salutation!: string;

  @Column()
  firstName!: string;

  @Column()
  lastName!: string;

  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  /** For orders from outside the customs union. */
  @Column({ type: 'text', nullable: true })
  passportNumber!: string | null;

  @Column(() => Address)
  deliveryAddress!: Address;

  @Column('jsonb', { default: [] })
  previousAddresses!: Address[];

  /** So that we can recommend boots. */
  @Column({ type: 'text', nullable: true })
  medicalCondition!: string | null;

  @Column('text', { array: true, default: [] })
  purchaseHistory!: string[];

  @Column({ default: true })
  newsletterConsent!: boolean;

  @Column({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  @CreateDateColumn()
  createdAt!: Date;
}
