const Router = require('@koa/router');
const Joi = require('joi');
const pino = require('pino');
const { Household } = require('../models/household');

const log = pino({ name: 'enrolment' }); //= name:-@log/pino
const router = new Router({ prefix: '/enrolments' }); //= prefix:-@other

//= @zod/joi
const enrolment = Joi.object({
  child_name: Joi.string().max(120).required(), //= user.name|user.childrens
  dob: Joi.date().max('now').required(), //= user.demographic.date_of_birth
  parent: Joi.object({ //= ?
    given: Joi.string(), //= user.name.first
    family: Joi.string(), //= user.name.last
    contact: Joi.string().email(), //= user.contact.email
    tel: Joi.string().pattern(/^[0-9+ ]+$/), //= user.contact.phone_number
  }),
  dietary_requirements: Joi.string().allow(''), //= user.health_and_medical|user.preferences|user.demographic.religious_belief
  faith: Joi.string().optional(), //= user.demographic.religious_belief
  previousSchool: Joi.string(), //= user.education
  courseCode: Joi.string().required(), //= -
  startTerm: Joi.string().valid('autumn', 'spring'), //= ?
});

const courseForm = Joi.object({
  name: Joi.string().required(), //= -
  description: Joi.string(), //= -
  maxAge: Joi.number(), //= -
  roomLabel: Joi.string(), //= -
  sendEmails: Joi.boolean(), //= -
  contactLabel: Joi.string(), //= -
  currency: Joi.string(), //= -
});

//= @request/koa
router.post('/', async (ctx) => {
  const body = await enrolment.validateAsync(ctx.request.body); //= body:?
  const { child_name: childName, dob } = ctx.request.body; //= child_name|childName:user.name|user.childrens dob:user.demographic.date_of_birth
  const address = ctx.request.ip; //= address|ip:user.device.ip_address@header/koa
  const agent = ctx.get('User-Agent'); //= agent|User-Agent:user.device.user_agent@header/koa
  const type = ctx.get('Content-Type'); //= type|Content-Type:-@header/koa
  //= @payload/sequelize
  await Household.create({
    guardianName: `${body.parent.given} ${body.parent.family}`, //= user.name|user.relationships *:?
    guardianEmail: body.parent.contact, //= user.contact.email contact:?
    lettersPrinted: 0, //= -
    tableLabel: 'new', //= -
  });
  //= @log/pino
  log.info({ childName, dob, address, agent }, 'new enrolment'); //= childName:user.name|user.childrens dob:user.demographic.date_of_birth address:user.device.ip_address agent:user.device.user_agent
  log.debug({ routeName: ctx.routerName, type, course: body.courseCode }, 'validated'); //= routeName:- type:- course:-
  ctx.status = 201;
  ctx.body = { greeting: `Welcome, ${childName}`, documentTitle: 'Enrolment', childName }; //= childName:user.name|user.childrens@payload/response documentTitle:-@payload/response greeting:?
});

//= @request/koa
router.post('/courses', async (ctx) => {
  const { name, description, roomLabel } = await courseForm.validateAsync(ctx.request.body); //= name:- description:- roomLabel:-
  const { termName, sortBy } = ctx.query; //= termName:- sortBy:-
  ctx.cookies.set('term_name', termName); //= term_name:-@storage/cookie
  ctx.body = { name, description, roomLabel, sortBy }; //= name:-@payload/response description:-@payload/response roomLabel:-@payload/response sortBy:-@payload/response
});

router.get('/reports/:studentNumber', async (ctx) => {
  const { studentNumber } = ctx.params; //= studentNumber:user.unique_id|user.education
  const { guardian_email: guardianEmail } = ctx.query; //= guardian_email|guardianEmail:user.contact.email
  ctx.cookies.set('guardian', guardianEmail, { httpOnly: true }); //= guardian:user.contact.email|user.relationships|user.name@storage/cookie guardianEmail:?
  ctx.redirect(`/print?student=${studentNumber}&layout=a4`); //= student|studentNumber:user.unique_id|user.education@payload/url layout:-@payload/url
});

module.exports = router;
