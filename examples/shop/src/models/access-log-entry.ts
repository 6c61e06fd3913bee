import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One request to a page that attackers like: sign-in, sign-up, password reset, payment. */
@Entity()
export class AccessLogEntry {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('inet')
  ipAddress!: string;

  @Column('text')
  userAgent!: string;

  @Column()
  path!: string;

  @Column('int')
  status!: number;

  @CreateDateColumn()
  requestedAt!: Date;
}
