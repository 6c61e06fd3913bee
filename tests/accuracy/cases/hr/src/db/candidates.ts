import { ilike } from 'drizzle-orm';
import { applications } from './applications';
import { db } from './client';

//= @interface
export interface CandidateSearch {
  nameContains: string | null; //= ?
  emailQuery: string | null; //= user.contact.email
  officeName: string | null; //= -
  pageSize: number; //= -
  sortField: string | null; //= -
}

export async function search({ nameContains, pageSize }: CandidateSearch): Promise<any[]> { //= *:?
  return db.select().from(applications).where(ilike(applications.applicant, `%${nameContains}%`)).limit(pageSize); //= *:?
}

//= @param
export async function store(application: { linkedin?: string; dateOfBirth?: string; resume: unknown }) { //= application:? linkedin:user.social@type dateOfBirth:user.demographic.date_of_birth@type resume:user.employment|user.education@type
  return application; //= *:?
}
