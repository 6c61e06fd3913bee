import axios from 'axios';
import type { ApplicantInput } from '../api/onboarding.js';

//= @interface
interface ScoringConfig {
  hostAddress: string; //= -
  clientName: string; //= -
  password: string; //= -
  macAddressFormat: string; //= -
  timeoutMs: number; //= -
  userAgent: string; //= -
}

interface S3Client {
  name: string; //= -
  region: string; //= -
  address: string; //= -
  language: string; //= -
}

//= @payload/http
export async function requestScore(applicant: ApplicantInput, birthDate: string, config: ScoringConfig) { //= applicant:?@param birthDate:user.demographic.date_of_birth@param config:-@param
  const { data } = await axios.post(
    `https://${config.hostAddress}/v2/score`,
    {
      subject_name: applicant.legalName, //= user.name
      dateOfBirth: birthDate, //= user.demographic.date_of_birth
      nationality: applicant.nationality, //= user.demographic.nationality
      goal: applicant.savingsGoal, //= user.financial savingsGoal:?
      product_name: 'current account', //= -
      report_language: 'de', //= -
      model: 'retail-7', //= -
    },
    { headers: { 'User-Agent': config.userAgent, Authorization: `Basic ${config.password}` } }, //= User-Agent:-@header Authorization:-@header headers:-
  );
  return data as { score: number; band: string }; //= score:? band:?
}

//= @payload/url
export function printLink(applicant: ApplicantInput, archive: S3Client, form: { name: string; language: string }): URL { //= applicant:?@param archive:-@param form:-@param name:-@param language:-@param
  const link = new URL(`https://forms.example/print/${archive.region}`);
  link.searchParams.set('recipient', applicant.legalName); //= recipient:user.name
  link.searchParams.set('email', applicant.reachAt); //= email:user.contact.email
  link.searchParams.append('template', form.name); //= template:-
  link.searchParams.append('language', form.language); //= language:-
  return link;
}

export const helpLink = (topicName: string, version: string) => `https://help.example/search?topic=${topicName}&v=${version}`; //= topicName|topic:-@payload/url version|v:-@payload/url
