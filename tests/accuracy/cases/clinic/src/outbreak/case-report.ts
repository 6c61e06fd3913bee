import { z } from 'zod';

//= @interface
export interface PatientCase {
  id: string; //= ?
  facility?: number; //= ?
  createdDate: string; //= ?
  isVaccinated?: boolean; //= user.health_and_medical
  numberOfDoses?: number; //= user.health_and_medical
  dateOfResult?: string; //= user.health_and_medical
  isSymptomatic?: boolean; //= user.health_and_medical
  wasQuarantined?: boolean; //= user.health_and_medical
  contactWithConfirmedCase?: boolean; //= user.health_and_medical
  breathingAids?: string; //= user.health_and_medical
  sputumSent?: boolean; //= user.health_and_medical
  isHealthcareWorker?: boolean; //= user.employment
  isMigrantWorker?: boolean; //= user.employment
  countriesTravelled?: string[]; //= user.location
  travelStartDate?: string; //= user.location
  numberOfAgedDependents?: number; //= user.relationships
  rationCardNumber?: string; //= user.financial|user.government_id
  village?: string; //= user.contact.address
  ward?: string; //= user.contact.address
  localBody?: string; //= user.contact.address
  district?: string; //= user.contact.address
  state?: string; //= user.contact.address
  isActive: boolean; //= -
  syncStatus: string; //= -
}

export interface HealthCentre {
  name: string; //= -
  ward: string; //= -
  district: string; //= -
  state: string; //= -
  pincode: string; //= -
  bedsWithOxygen: number; //= -
}

//= @zod
export const sampleSchema = z.object({
  patientId: z.string(), //= ?
  dateOfSample: z.string(), //= user.health_and_medical
  pcrResult: z.string(), //= user.health_and_medical
  viralLoad: z.number(), //= user.health_and_medical
  swabSite: z.string(), //= user.health_and_medical
  strain: z.string(), //= user.health_and_medical
  labName: z.string(), //= -
  status: z.string(), //= ?
});
