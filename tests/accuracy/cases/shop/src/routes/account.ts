import bcrypt from 'bcrypt';
import { Router } from 'express';
import { customers } from '../services/repositories.js';
import { logger } from '../services/logger.js';
import { requireLogin } from '../services/session.js';

export const account = Router();

//= @request/express
account.post('/register', async (req, res) => {
  const { email, password, first_name } = req.body; //= email:user.contact.email password:user.authorization.password first_name:user.name.first
  const phone = req.body.phone; //= user.contact.phone_number
  const { plan, couponCode } = req.body; //= plan:- couponCode:-
  if (await customers.exists({ where: { email } })) return res.status(409).json({ error: 'taken' }); //= email:?
  const digest = await bcrypt.hash(password, 12); //= *:?
  //= @payload/database
  await customers.insert({
    login: email, //= user.account.username|user.contact.email
    givenName: first_name, //= user.name.first
    mobile: phone, //= user.contact.phone_number
    secretDigest: digest, //= user.authorization.password
    orderCount: 0, //= -
    signupPlanName: plan, //= -
  });
  //= @storage/cookie
  res.cookie('shop_session', req.sessionID, { httpOnly: true, maxAge: 86_400_000 }); //= shop_session:user.device.cookie_id|user.authorization.credentials|user.unique_id sessionID:?
  res.cookie('coupon_name', couponCode); //= coupon_name:-
  res.status(201).end();
});

//= @header/express
account.post('/login', async (req, res) => {
  const ip = req.headers['x-forwarded-for'] ?? req.socket.remoteAddress; //= ip|x-forwarded-for|remoteAddress:user.device.ip_address *:?
  const agent = req.get('user-agent'); //= agent|user-agent:user.device.user_agent
  const accept = req.get('accept'); //= accept:-
  const requestId = req.header('x-request-id'); //= x-request-id:- requestId:-
  const { email, password } = req.body; //= email:user.contact.email@request/express password:user.authorization.password@request/express
  //= @log/winston
  logger.info('login attempt', { email, ip, agent }); //= email:user.contact.email ip:user.device.ip_address agent:user.device.user_agent
  logger.debug('route table', { name: account.name, stack: account.stack.length }); //= name:- stack:-
  logger.warn(`slow answer of ${req.hostname} after ${Date.now()} ms`); //= hostname:-
  const customer = await customers.verify(email, password); //= *:?
  if (!customer) return res.status(401).json({ error: 'unknown login', field: 'email' }); //= field:-@payload error:-@payload
  res.json({ token: customer.issueToken(), displayName: customer.givenName }); //= token:user.authorization.credentials@payload/response displayName:user.name@payload/response givenName:?
});

//= @request/express
account.patch('/me', requireLogin, async (req, res) => {
  const { newEmail, preferredLanguage } = req.body; //= newEmail:user.contact.email preferredLanguage:user.preferences.locale|user.demographic.language
  const { page, sort, filterName } = req.query; //= page:- sort:- filterName:-
  await customers.update(req.params.id, { login: newEmail, locale: preferredLanguage }); //= login:user.account.username|user.contact.email@payload/database locale:user.preferences.locale|user.demographic.language@payload/database id:?
  res.json({ page, sort, filterName }); //= page:-@payload/response filterName:-@payload/response sort:-@payload/response
});
