import { Injectable } from '@nestjs/common';
import { MailerService } from '@nestjs-modules/mailer';

//= @class
@Injectable()
export class FeedbackService {
  private readonly templateName = 'feedback'; //= -
  private readonly senderLabel = 'Ward feedback'; //= -

  constructor(private readonly mailer: MailerService) {} //= mailer:-

  //= @payload/mail
  async store(feedback: Record<string, unknown>) { //= feedback:?@param
    await this.mailer.sendMail({
      to: 'quality@clinic.example', //= -
      template: this.templateName, //= -
      subject: this.senderLabel, //= -
      context: { callerPhone: feedback.phone, complaint: feedback.complaint, wardTitle: feedback.wardName }, //= callerPhone:user.contact.phone_number complaint:user.content|user.health_and_medical wardTitle:- context:? phone:?
    });
  }
}
