import { Column, CreateDateColumn, Entity, OneToMany, PrimaryGeneratedColumn } from 'typeorm';
import { PostalAddress } from './postal-address.entity.js';
import { PurchaseOrder } from './purchase-order.entity.js';

//= @typeorm
@Entity('customers')
export class Customer {
  @PrimaryGeneratedColumn('uuid')
  id!: string; //= ?

  @Column({ length: 80 })
  givenName!: string; //= user.name.first

  @Column({ length: 80 })
  familyName!: string; //= user.name.last

  @Column({ unique: true })
  login!: string; //= user.account.username

  @Column({ type: 'varchar', nullable: true })
  mobile!: string | null; //= user.contact.phone_number

  @Column({ name: 'pwd_digest', select: false })
  secretDigest!: string; //= user.authorization.password|user.authorization.credentials

  @Column({ type: 'date', nullable: true })
  bornOn!: string | null; //= user.demographic.date_of_birth

  @Column({ type: 'inet', nullable: true })
  lastSeenFrom!: string | null; //= user.device.ip_address

  @Column({ default: false })
  newsletterOptIn!: boolean; //= user.preferences.marketing_consent|user.privacy_preferences

  @Column({ type: 'jsonb', default: {} })
  extras!: Record<string, unknown>; //= ?

  @Column({ default: 0 })
  orderCount!: number; //= -

  @Column({ default: false })
  emailConfirmed!: boolean; //= ?

  @OneToMany(() => PostalAddress, (address) => address.owner)
  addresses!: PostalAddress[]; //= ?

  @OneToMany(() => PurchaseOrder, (order) => order.customer)
  orders!: PurchaseOrder[]; //= ?

  @CreateDateColumn()
  createdAt!: Date; //= ?
}
