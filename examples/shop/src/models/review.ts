import { Column, CreateDateColumn, Entity, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Customer } from './customer.js';
import { Product } from './product.js';

@Entity()
export class Review {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @ManyToOne(() => Customer, { onDelete: 'CASCADE' })
  customer!: Relation<Customer>;

  @ManyToOne(() => Product)
  product!: Relation<Product>;

  @Column()
  displayName!: string;

  @Column('text')
  reviewText!: string;

  @Column('int')
  stars!: number;

  @CreateDateColumn()
  writtenAt!: Date;
}
