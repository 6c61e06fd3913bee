import { Body, Controller, Headers, Post, Query, Session } from '@nestjs/common';
import { FeedbackService } from './feedback.service';

@Controller('feedback')
export class FeedbackController {
  constructor(private readonly feedback: FeedbackService) {} //= feedback:?@class/parameter-property

  //= @request/nestjs
  @Post()
  send(
    @Body('name') name: string, //= name:user.name
    @Body('phone') phone: string, //= phone:user.contact.phone_number
    @Body('complaint') complaint: string, //= complaint:user.content|user.health_and_medical
    @Body('wardName') wardName: string, //= wardName:-
    @Query('formTitle') formTitle: string, //= formTitle:-
    @Headers('x-forwarded-for') forwardedFor: string, //= forwardedFor|x-forwarded-for:user.device.ip_address@header/nestjs
    @Headers('x-form-version') formVersion: string, //= formVersion|x-form-version:-@header/nestjs
    @Session() session: Record<string, string>, //= session:?
  ) {
    return this.feedback.store({ name, phone, complaint, wardName, formTitle, forwardedFor, formVersion, session }); //= *:?
  }
}
