import { Column, Entity, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Customer } from './customer.js';

/** A browser that is signed in. Only the hash of its cookie is kept. */
@Entity()
export class Session {
  @PrimaryColumn()
  tokenHash!: string;

  @ManyToOne(() => Customer, { onDelete: 'CASCADE', eager: true })
  customer!: Relation<Customer>;

  @Column('timestamptz')
  expiresAt!: Date;
}

/** A link to set a new password, good for one hour. */
@Entity()
export class PasswordReset {
  @PrimaryColumn()
  tokenHash!: string;

  @ManyToOne(() => Customer, { onDelete: 'CASCADE', eager: true })
  customer!: Relation<Customer>;

  @Column('timestamptz')
  expiresAt!: Date;
}
