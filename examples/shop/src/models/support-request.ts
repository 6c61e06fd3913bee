import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class SupportRequest {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column()
  senderName!: string;

  @Column()
  senderEmail!: string;

  @Column('text')
  message!: string;

  @Column({ type: 'text', nullable: true })
  orderNumber!: string | null;

  @CreateDateColumn()
  receivedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null;
}
