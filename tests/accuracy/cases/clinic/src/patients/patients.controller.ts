import { Body, Controller, Get, Headers, HttpCode, Ip, Logger, Param, Post, Query, Req } from '@nestjs/common';
import * as Sentry from '@sentry/nestjs';
import type { Request } from 'express';
import type { PrismaService } from '../prisma.service';
import { ListPatientsQuery, RegisterPatientDto } from './register-patient.dto';

@Controller('patients')
export class PatientsController {
  //= @class/parameter-property
  private readonly logger = new Logger(PatientsController.name); //= logger:- name:-

  constructor(private readonly prisma: PrismaService) {} //= prisma:-

  //= @request/nestjs
  @Post()
  @HttpCode(201)
  async register(@Body() dto: RegisterPatientDto, @Ip() ip: string, @Headers('user-agent') agent: string) { //= dto:? ip:user.device.ip_address@header/nestjs agent|user-agent:user.device.user_agent@header/nestjs
    //= @payload/prisma
    const patient = await this.prisma.patient.create({ //= patient:?
      data: {
        legalName: dto.legalName, //= user.name
        homePhone: dto.reachableAt, //= user.contact.phone_number reachableAt:?
        dob: dto.dob, //= user.demographic.date_of_birth
        mrn: nextRecordNumber(), //= user.health_and_medical.record_id|user.unique_id
        visitCount: 0, //= -
      },
    });
    //= @log/nestjs
    this.logger.log(`registered ${dto.legalName} from ${ip}`); //= legalName:user.name ip:user.device.ip_address
    this.logger.log({ event: 'patient.registered', handler: PatientsController.name, durationMs: 12 }); //= event:- handler:- name:- durationMs:-
    Sentry.setUser({ id: patient.id, username: dto.legalName, ip_address: ip }); //= id:?@analytics/sentry username:user.account.username|user.name@analytics/sentry ip_address:user.device.ip_address@analytics/sentry legalName:?
    Sentry.setTag('release_name', process.env.RELEASE); //= release_name:-@analytics/sentry RELEASE:-@other
    return { mrn: patient.mrn }; //= mrn:user.health_and_medical.record_id|user.unique_id@payload/response
  }

  //= @request/nestjs
  @Get()
  list(@Query() query: ListPatientsQuery, @Query('lastName') lastName?: string, @Query('ward') wardName?: string) { //= query:? lastName:user.name.last wardName|ward:-
    return this.prisma.patient.findMany({ where: { legalName: { contains: lastName } }, take: 50, skip: query.page * 50 }); //= *:?
  }

  @Get('lookup/:nhsNumber')
  lookup(@Param('nhsNumber') nhsNumber: string, @Req() request: Request) { //= nhsNumber:user.government_id|user.health_and_medical request:-
    const correlation = request.headers['x-correlation-id']; //= correlation|x-correlation-id:-@header/nestjs
    this.logger.debug('lookup', { correlation, host: request.hostname }); //= correlation:-@log/nestjs host:-@log/nestjs
    return this.prisma.patient.findFirst({ where: { insuranceNumber: nhsNumber } }); //= *:?
  }

  @Post('merge')
  merge(@Body('keepMrn') keepMrn: string, @Body('mergeReason') mergeReason: string, @Body('dryRun') dryRun: boolean) { //= keepMrn:user.health_and_medical.record_id|user.unique_id mergeReason:? dryRun:-
    return { keepMrn, mergeReason, dryRun }; //= *:?
  }
}

function nextRecordNumber(): string {
  return crypto.randomUUID();
}
