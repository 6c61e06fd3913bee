import type { FastifyInstance } from 'fastify';
import { type Static, Type } from '@sinclair/typebox';
import { holders } from '../models/holders.js';

//= @zod/typebox
export const Applicant = Type.Object({
  legalName: Type.String({ minLength: 2 }), //= user.name
  reachAt: Type.String({ format: 'email' }), //= user.contact.email
  residence: Type.Object({ //= ?
    street: Type.String(), //= user.contact.address.street
    locality: Type.String(), //= user.contact.address.city
    postalCode: Type.String(), //= user.contact.address.postal_code
  }),
  nationality: Type.String({ pattern: '^[A-Z]{2}$' }), //= user.demographic.nationality
  pep: Type.Boolean({ description: 'Politically exposed person' }), //= user.demographic.political_opinion|user.demographic|user.employment|user.financial|user.criminal_history
  sourceOfFunds: Type.String(), //= user.financial
  pensionAge: Type.Optional(Type.Integer()), //= user.demographic.age|user.financial|user.employment
  savingsGoal: Type.Optional(Type.Number()), //= user.financial
});

export const AccountProduct = Type.Object({
  name: Type.String(), //= -
  description: Type.String(), //= -
  minimumAge: Type.Integer(), //= -
  interestRate: Type.Number(), //= -
  contactFormUrl: Type.String({ format: 'uri' }), //= -
  requiresPassport: Type.Boolean(), //= -
  country: Type.String(), //= -
});

export type ApplicantInput = Static<typeof Applicant>;

//= @request/fastify
export async function onboarding(app: FastifyInstance) { //= app:-@param
  app.post<{ Body: ApplicantInput }>('/applications', { schema: { body: Applicant } }, async (request, reply) => {
    const { legalName, reachAt, nationality } = request.body; //= legalName:user.name reachAt:user.contact.email nationality:user.demographic.nationality
    const { ip } = request; //= ip:user.device.ip_address@header/fastify
    const device = request.headers['x-device-id']; //= device|x-device-id:user.device.device_id@header/fastify
    const trace = request.headers['traceparent']; //= trace|traceparent:-@header/fastify
    const version = request.headers['x-app-version']; //= version|x-app-version:-@header/fastify
    request.log.info({ legalName, ip }, 'application received'); //= legalName:user.name@log/pino ip:user.device.ip_address@log/pino
    request.log.debug({ routeName: request.routeOptions.url, version }, 'validated'); //= routeName:-@log/pino version:-@log/pino
    const saved = await holders.open({ legalName, reachAt, nationality, device }); //= *:?
    return reply.code(201).send({ reference: saved.reference, pageTitle: 'Thank you' }); //= reference:?@payload/response pageTitle:-@payload/response
  });

  app.get<{ Querystring: { iban: string; currency: string; bankName: string } }>('/transfers', async (request) => { //= iban:? currency:- bankName:-
    const { iban, currency, bankName } = request.query; //= iban:user.financial.bank_account currency:- bankName:-
    return holders.transfers(iban, currency, bankName); //= *:?
  });

  app.get<{ Params: { productName: string } }>('/products/:productName', async (request) => { //= productName:-
    const { productName } = request.params; //= productName:-
    return { name: productName, fileName: `${productName}.pdf` }; //= name:-@payload/response fileName:-@payload/response
  });
}
