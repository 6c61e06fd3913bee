import { Column, CreateDateColumn, Entity, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { encrypted } from '../services/secrets.js';
import { Order } from './order.js';

/** Money that goes back by bank transfer, because the card is gone. */
@Entity()
export class Refund {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @ManyToOne(() => Order, { onDelete: 'CASCADE' })
  order!: Relation<Order>;

  @Column()
  accountHolder!: string;

  @Column({ type: 'text', transformer: encrypted })
  iban!: string;

  @Column('int')
  amountInCents!: number;

  @CreateDateColumn()
  requestedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  paidAt!: Date | null;
}
