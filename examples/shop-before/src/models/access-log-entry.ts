import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class AccessLogEntry {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('inet')
  ipAddress!: string;

  @Column()
  path!: string;

  @CreateDateColumn()
  requestedAt!: Date;
}
