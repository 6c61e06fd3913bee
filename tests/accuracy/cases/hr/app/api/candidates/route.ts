import * as Sentry from '@sentry/nextjs';
import { NextRequest, NextResponse } from 'next/server';
import { search, store } from '../../../src/db/candidates';
import { resumeSchema } from '../../../src/schema/resume';

//= @request/next
export async function GET(request: NextRequest) { //= request:-@param
  const { searchParams } = request.nextUrl;
  const nameContains = searchParams.get('name'); //= nameContains|name:?
  const emailQuery = searchParams.get('email'); //= emailQuery|email:user.contact.email
  const officeName = searchParams.get('office'); //= officeName|office:-
  const pageSize = Number(searchParams.get('page_size') ?? 20); //= pageSize|page_size:-
  const sortField = searchParams.get('sort'); //= sortField|sort:-
  const found = await search({ nameContains, emailQuery, officeName, pageSize, sortField }); //= *:?
  //= @payload/response
  return NextResponse.json(
    found.map((candidate) => ({
      fullName: candidate.name, //= user.name name:?
      e_mail: candidate.email, //= user.contact.email
      yearsOfExperience: candidate.years, //= user.employment
      age: candidate.age, //= user.demographic.age
      vacancyTitle: candidate.vacancy.title, //= -
      officeAddress: candidate.vacancy.office.address, //= - address:-
      statusLabel: candidate.statusLabel, //= -
    })),
  );
}

//= @request/next
export async function POST(request: NextRequest) { //= request:-@param
  const { linkedin, dateOfBirth, cv, consentVersion, sourceName } = await request.json(); //= linkedin:user.social dateOfBirth:user.demographic.date_of_birth cv:user.employment|user.content consentVersion:- sourceName:-
  const userAgent = request.headers.get('user-agent'); //= userAgent|user-agent:user.device.user_agent@header/next
  const origin = request.headers.get('origin'); //= origin:-@header/next
  try {
    const resume = await resumeSchema.validate(cv); //= *:?
    await store({ linkedin, dateOfBirth, resume }); //= *:?
  } catch (fault) {
    //= @log/console
    console.error('import failed', { linkedin, userAgent, consentVersion }); //= linkedin:user.social userAgent:user.device.user_agent consentVersion:-
    console.warn('import source', sourceName, origin); //= sourceName:- origin:-
    //= @analytics/sentry
    Sentry.captureException(fault, { user: { email: request.headers.get('x-user-email') ?? undefined } }); //= email|x-user-email:user.contact.email user:? *:?
    Sentry.captureMessage(`schema ${consentVersion}`, { tags: { fileName: 'route.ts', taskName: 'import' } }); //= fileName:- taskName:- tags:-
    return NextResponse.json({ error: 'invalid', fieldName: 'cv' }, { status: 422 }); //= fieldName:-@payload/response error:-@payload/response
  }
  return new NextResponse(null, { status: 204 });
}
