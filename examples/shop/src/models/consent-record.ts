import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Proof that somebody agreed, to what words, and when they took it back. */
@Entity()
export class ConsentRecord {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column()
  email!: string;

  @Column()
  wording!: 'newsletter-3' | 'analytics-2';

  @CreateDateColumn()
  givenAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;
}
