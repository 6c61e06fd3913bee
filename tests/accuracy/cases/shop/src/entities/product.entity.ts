import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

//= @typeorm
@Entity()
export class Product {
  @PrimaryGeneratedColumn()
  id!: number; //= -

  @Column()
  name!: string; //= -

  @Column({ length: 160 })
  title!: string; //= -

  @Column('text')
  description!: string; //= -

  @Column('simple-array')
  photos!: string[]; //= -

  @Column('float')
  weight!: number; //= -

  @Column('float')
  height!: number; //= -

  @Column()
  countryOfOrigin!: string; //= -

  @Column({ nullable: true })
  manufacturerPhone?: string; //= -

  @Column({ nullable: true })
  ageRating?: number; //= -

  @Column()
  gender!: 'women' | 'men' | 'kids' | 'unisex'; //= -
}

@Entity()
export class Depot {
  @PrimaryGeneratedColumn()
  id!: number; //= -

  @Column()
  label!: string; //= -

  @Column()
  street!: string; //= -

  @Column()
  city!: string; //= -

  @Column()
  postcode!: string; //= -

  @Column({ type: 'decimal' })
  latitude!: number; //= -
}
