import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Address } from './address.js';

@Entity()
export class Product {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column()
  name!: string;

  @Column('text')
  description!: string;

  @Column('int')
  priceInCents!: number;

  @Column('int')
  weightInGrams!: number;
}

@Entity()
export class Warehouse {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column()
  name!: string;

  @Column(() => Address)
  address!: Address;
}
