import { Client } from '@hubspot/api-client';
import got from 'got';

const hubspot = new Client({ accessToken: process.env.HUBSPOT_TOKEN }); //= accessToken:-@other HUBSPOT_TOKEN:-@other

//= @type
type Base = { externalRef: string; source: string }; //= externalRef:user.unique_id source:-
type Reachable = { email?: string; phone?: string }; //= email:user.contact.email phone:user.contact.phone_number
export type Lead = Base & Reachable & { fullName: string; company?: { name: string; domain: string } }; //= fullName:user.name company:? name:user.workplace|user.contact.organization domain:-
export type LeadPatch = Partial<Omit<Lead, 'externalRef'>>; //= *:?
export type PipelineView = { name: string; columns: { label: string; width: number }[] }; //= name:- columns:- label:- width:-
export type Delivery = { kind: 'mail'; to: string } | { kind: 'hook'; endpoint: string }; //= kind:- to:user.contact.email endpoint:-

//= @payload/hubspot
export async function pushLead(lead: Lead) { //= lead:?@param
  await hubspot.crm.contacts.basicApi.create({
    properties: { email: lead.email ?? '', firstname: lead.fullName.split(' ')[0] ?? '', phone: lead.phone ?? '', lifecyclestage: 'lead' }, //= email:user.contact.email firstname:user.name.first phone:user.contact.phone_number lifecyclestage:- properties:? *:?
  });
  await hubspot.crm.companies.basicApi.create({ properties: { name: lead.company?.name ?? '', domain: lead.company?.domain ?? '', city: '' } }); //= name:user.workplace|user.contact.organization domain:- city:- properties:- company:?
}

//= @payload/http
export async function pushView(view: PipelineView, hookUrl: string) { //= view:-@param hookUrl:-@param
  await got.post(hookUrl, { json: { name: view.name, columnLabels: view.columns.map((column) => column.label), senderName: 'crm' } }); //= name:- columnLabels:- senderName:- label:- json:-
}

export async function enrich(emailAddress: string, apiVersion: string) { //= emailAddress:user.contact.email@param apiVersion:-@param
  return got(`https://enrich.example/${apiVersion}/person?email=${encodeURIComponent(emailAddress)}`).json<{ bio?: string; location?: string }>(); //= email|emailAddress:user.contact.email@payload/url bio:user.content|user.demographic.profile@type location:user.location@type apiVersion:-
}
