import { Type } from 'class-transformer';
import { IsBoolean, IsDate, IsEmail, IsIn, IsInt, IsMobilePhone, IsOptional, IsPostalCode, IsString, MaxLength, ValidateNested } from 'class-validator';

//= @class/class-validator
export class HomeAddressDto {
  @IsString()
  line1!: string; //= user.contact.address.street

  @IsPostalCode('GB')
  code!: string; //= user.contact.address.postal_code

  @IsString()
  town!: string; //= user.contact.address.city
}

export class RegisterPatientDto {
  @IsString()
  @MaxLength(200)
  legalName!: string; //= user.name

  @IsEmail()
  contact!: string; //= user.contact.email

  @IsMobilePhone('en-GB')
  reachableAt!: string; //= user.contact.phone_number

  @Type(() => Date)
  @IsDate()
  dob!: Date; //= user.demographic.date_of_birth

  @ValidateNested()
  home!: HomeAddressDto; //= ?

  @IsOptional()
  @IsString()
  nhsNumber?: string; //= user.government_id|user.health_and_medical

  @IsBoolean()
  pregnant!: boolean; //= user.health_and_medical

  @IsIn(['never', 'former', 'current'])
  tobaccoUse!: string; //= user.health_and_medical

  @IsBoolean()
  acceptsTerms!: boolean; //= ?
}

export class ListPatientsQuery {
  @IsInt()
  page = 1; //= -

  @IsIn(['legalName', 'dob'])
  sortBy = 'legalName'; //= -

  @IsOptional()
  @IsString()
  fieldName?: string; //= -

  @IsBoolean()
  includePhoneNumbers = false; //= -
}

export class CreateWardDto {
  @IsString()
  name!: string; //= -

  @IsString()
  description!: string; //= -

  @IsEmail()
  pagerGateway!: string; //= ?

  @IsInt()
  maxWeightKg!: number; //= -
}
