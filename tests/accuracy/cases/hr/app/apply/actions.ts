'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { Resend } from 'resend';
import { db } from '../../src/db/client';
import { applications } from '../../src/db/applications';

const resend = new Resend(process.env.RESEND_KEY); //= RESEND_KEY:-@other

//= @request/next
export async function apply(form: FormData) { //= form:?@param
  const candidateName = form.get('candidateName') as string; //= user.name
  const mail = String(form.get('mail')); //= user.contact.email
  const coverLetter = form.get('coverLetter')?.toString(); //= user.content|user.employment
  const salary = Number(form.get('salary')); //= user.employment.salary
  const vacancySlug = form.get('vacancySlug') as string; //= -
  const formVersion = form.get('formVersion'); //= -
  const honeypot = form.get('website'); //= honeypot|website:?
  if (honeypot || formVersion !== '3') redirect('/jobs');

  const incoming = await headers();
  const ip = incoming.get('x-real-ip'); //= ip|x-real-ip:user.device.ip_address@header/next
  const host = incoming.get('host'); //= host:-@header/next

  //= @payload/drizzle
  await db.insert(applications).values({
    applicant: candidateName, //= user.name
    email: mail, //= user.contact.email
    letter: coverLetter, //= user.content|user.employment
    desiredPay: salary, //= user.employment.salary
    sourceIp: ip, //= user.device.ip_address
    vacancy: vacancySlug, //= -
    boardName: 'careers', //= -
  });

  //= @payload/resend
  await resend.emails.send({
    from: 'Careers <jobs@northwind.example>', //= -
    to: mail, //= user.contact.email
    subject: 'We have your application', //= -
    text: `Dear ${candidateName}, thank you. See https://${host}/jobs/${vacancySlug}`, //= candidateName:? text:? host:- vacancySlug:-
  });

  //= @storage/cookie
  const jar = await cookies();
  jar.set('applicant_email', mail, { maxAge: 600, httpOnly: true }); //= applicant_email|mail:user.contact.email maxAge:-
  jar.set('last_vacancy_title', vacancySlug); //= last_vacancy_title:-
  jar.set('banner_closed', '1'); //= banner_closed:-
  redirect('/jobs/thanks');
}
