import { Column, Entity, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Customer } from './customer.js';

@Entity()
export class Refund {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @ManyToOne(() => Customer)
  customer!: Relation<Customer>;

  @Column()
  iban!: string;

  @Column('int')
  amountInCents!: number;
}
