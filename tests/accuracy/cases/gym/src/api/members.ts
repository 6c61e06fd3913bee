import { vValidator } from '@hono/valibot-validator';
import { Hono } from 'hono';
import { getConnInfo } from 'hono/cloudflare-workers';
import { deleteCookie, setCookie } from 'hono/cookie';
import * as v from 'valibot';
import { db } from '../db/database.js';
import { bookings, members } from '../db/tables.js';

//= @zod/valibot
const JoinSchema = v.object({
  fullName: v.pipe(v.string(), v.minLength(2)), //= user.name
  contact: v.pipe(v.string(), v.email()), //= user.contact.email
  dateOfBirth: v.pipe(v.string(), v.isoDate()), //= user.demographic.date_of_birth
  iban: v.pipe(v.string(), v.minLength(15)), //= user.financial.bank_account
  injuries: v.optional(v.string()), //= user.health_and_medical
  fitnessGoal: v.optional(v.picklist(['strength', 'weight loss', 'mobility'])), //= user.preferences|user.health_and_medical|user.behavior|user.user_sensor
  emergency: v.object({ name: v.string(), phone: v.string() }), //= ? name:user.contact.emergency|user.name phone:user.contact.emergency|user.contact.phone_number
  planCode: v.string(), //= -
});

const ClassSchema = v.object({
  name: v.string(), //= -
  description: v.optional(v.string()), //= -
  roomName: v.string(), //= -
  capacity: v.number(), //= -
  minAge: v.optional(v.number()), //= -
  trainerName: v.string(), //= user.name
  imageUrl: v.pipe(v.string(), v.url()), //= -
  sendReminderEmail: v.boolean(), //= -
});

export const app = new Hono();

//= @request/hono
app.post('/members', vValidator('json', JoinSchema), async (c) => {
  const { fullName, contact, iban, planCode } = c.req.valid('json'); //= fullName:user.name contact:user.contact.email iban:user.financial.bank_account planCode:-
  const ip = c.req.header('cf-connecting-ip') ?? getConnInfo(c).remote.address; //= ip|cf-connecting-ip|address:user.device.ip_address@header/hono *:?
  const locale = c.req.header('accept-language'); //= locale|accept-language:user.preferences.locale|user.demographic.language@header/hono
  const ray = c.req.header('cf-ray'); //= ray|cf-ray:-@header/hono
  const cacheControl = c.req.header('cache-control'); //= cacheControl|cache-control:-@header/hono
  //= @payload/drizzle
  const [member] = await db.insert(members).values({ name: fullName, mail: contact, bankAccount: iban, joinedFrom: ip, planCode }).returning(); //= name:user.name mail:user.contact.email bankAccount:user.financial.bank_account joinedFrom:user.device.ip_address planCode:- member:? *:?
  setCookie(c, 'member_token', member.token, { secure: true }); //= member_token|token:user.authorization.credentials|user.device.cookie_id@storage/cookie
  setCookie(c, 'plan_name', planCode); //= plan_name:-@storage/cookie
  deleteCookie(c, 'promo_label'); //= promo_label:-@storage/cookie
  console.log('member joined', { locale, ray, planCode }); //= locale:user.preferences.locale|user.demographic.language@log/console ray:-@log/console planCode:-@log/console
  return c.json({ memberNumber: member.number, name: member.name, planLabel: planCode, cacheControl }); //= memberNumber:user.unique_id@payload/response name:user.name@payload/response planLabel:-@payload/response cacheControl:-@payload/response number:?
});

//= @request/hono
app.post('/classes', vValidator('json', ClassSchema), async (c) => {
  const { name, description, roomName } = c.req.valid('json'); //= name:- description:- roomName:-
  return c.json({ name, description, roomName }); //= name:-@payload/response description:-@payload/response roomName:-@payload/response
});

app.get('/members/:memberNumber/bookings', async (c) => {
  const { memberNumber } = c.req.param(); //= memberNumber:user.unique_id
  const weekday = c.req.query('weekday'); //= weekday:-
  const className = c.req.query('class_name'); //= className|class_name:-
  return c.json(await db.select().from(bookings).limit(20)); //= *:?
});

app.post('/contact', async (c) => {
  const form = await c.req.parseBody(); //= form:?
  const replyAddress = form['reply_email']; //= replyAddress|reply_email:user.contact.email
  const question = form.question as string; //= user.content
  const topic = form.topic as string; //= -
  await fetch('https://helpdesk.example/api/tickets', {
    method: 'POST',
    body: JSON.stringify({ requester: replyAddress, body: question, topic, channelName: 'web' }), //= requester:user.contact.email@payload/http body:? topic:-@payload/http channelName:-@payload/http question:?
  });
  return c.body(null, 204);
});
