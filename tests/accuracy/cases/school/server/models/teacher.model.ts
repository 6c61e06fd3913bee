import { BelongsTo, Column, DataType, ForeignKey, Model, Table } from 'sequelize-typescript';

//= @sequelize/decorators
@Table({ tableName: 'campuses' })
export class Campus extends Model {
  @Column
  declare name: string; //= -

  @Column
  declare address: string; //= -

  @Column
  declare city: string; //= -

  @Column(DataType.STRING(30))
  declare receptionPhone: string; //= -

  @Column
  declare timezone: string; //= -
}

@Table({ tableName: 'teachers', timestamps: true })
export class Teacher extends Model {
  @Column
  declare displayName: string; //= user.name

  @Column
  declare salutation: string; //= user.demographic.gender|user.name

  @Column({ unique: true, validate: { isEmail: true } })
  declare account: string; //= user.contact.email|user.account

  @Column
  declare mobilePhone: string; //= user.contact.phone_number

  @Column(DataType.TEXT)
  declare qualifications: string; //= user.education|user.employment

  @Column
  declare policeCheckPassed: boolean; //= user.criminal_history

  @Column(DataType.INET)
  declare lastLoginFrom: string; //= user.device.ip_address

  @ForeignKey(() => Campus)
  @Column
  declare campusId: number; //= ?

  @BelongsTo(() => Campus)
  declare campus: Campus; //= ?
}
