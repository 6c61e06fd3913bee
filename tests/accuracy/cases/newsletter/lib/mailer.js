const nodemailer = require('nodemailer');
const mailchimp = require('@mailchimp/mailchimp_marketing');
const sgMail = require('@sendgrid/mail');
const winston = require('winston');

mailchimp.setConfig({ apiKey: process.env.MAILCHIMP_KEY, server: 'us14' }); //= apiKey:-@other server:-@other MAILCHIMP_KEY:-@other
const logger = winston.createLogger({ defaultMeta: { serviceName: 'letters' } }); //= serviceName:-@log/winston defaultMeta:-@log/winston
const smtp = nodemailer.createTransport({ host: 'smtp.example', port: 587, auth: { user: 'letters', pass: process.env.SMTP_PASS } }); //= host:-@other port:-@other user:-@other pass:-@other SMTP_PASS:-@other auth:-@other

//= @payload/mail
async function sendIssue(subscriber, campaign) { //= subscriber:?@param campaign:-@param
  await smtp.sendMail({
    from: `"${campaign.senderName}" <letters@meadow.example>`, //= ? senderName:?
    to: subscriber.address, //= user.contact.email address:?
    subject: campaign.subject, //= -
    html: campaign.html, //= -
    headers: { 'List-Unsubscribe': '<https://meadow.example/u>', 'X-Campaign-Name': campaign.name }, //= List-Unsubscribe:- X-Campaign-Name:- name:- headers:-
  });
  await sgMail.send({ to: { email: subscriber.address, name: subscriber.firstName }, from: 'hi@meadow.example', templateId: 'd-12', dynamicTemplateData: { city: subscriber.city, issueTitle: campaign.name } }); //= to:? email:user.contact.email name:user.name from:- templateId:- city:user.contact.address.city|user.location issueTitle:- *:?
  //= @log/winston
  logger.info('issue sent', { recipient: subscriber.address, campaignName: campaign.name }); //= recipient:user.contact.email campaignName:- address:? name:-
  logger.error(`bounce for ${subscriber.address} of ${campaign.name}`); //= address:user.contact.email name:-
  logger.verbose('queue', { queueName: 'issues', hostname: 'w1', size: 10 }); //= queueName:- hostname:- size:-
}

//= @payload/mailchimp
async function mirror(subscriber, tagName) { //= subscriber:?@param tagName:-@param
  await mailchimp.lists.addListMember('list-1', {
    email_address: subscriber.address, //= user.contact.email address:?
    status: 'subscribed', //= ?
    language: subscriber.locale, //= user.preferences.locale|user.demographic.language locale:?
    merge_fields: { FNAME: subscriber.firstName, BIRTHDAY: subscriber.birthday }, //= FNAME:user.name.first BIRTHDAY:user.demographic.date_of_birth merge_fields:? firstName:?
    ip_signup: subscriber.confirmedFromIp, //= user.device.ip_address confirmedFromIp:?
    tags: [tagName], //= ?
  });
  await mailchimp.campaigns.create({ type: 'regular', settings: { title: tagName, subject_line: 'News', from_name: 'Meadow', reply_to: 'hi@meadow.example' } }); //= type:- settings:- title:- subject_line:- from_name:- reply_to:-
}

module.exports = { sendIssue, mirror };
