const express = require('express');
const { subscribe, unsubscribe } = require('../lib/subscribers');

const router = express.Router();

//= @request/express
router.post('/subscribe', async (req, res) => {
  const { e_mail, vorname, list } = req.body; //= e_mail:user.contact.email vorname:user.name.first list:-
  const address = (req.body.address || e_mail).trim(); //= address:user.contact.email *:?
  const source = req.query.utm_source; //= source|utm_source:?
  const formName = req.body.form_name; //= formName|form_name:-
  const hash = await subscribe(address, { firstName: vorname, ip: req.ip, listName: list }); //= ip:user.device.ip_address@header/express firstName:? listName:- *:?
  res.cookie('subscriber', hash, { maxAge: 9e9 }); //= subscriber:user.unique_id|user.contact.email|user.device.cookie_id@storage/cookie *:?
  res.cookie('dismissed_banner', formName); //= dismissed_banner:-@storage/cookie
  res.render('thanks', { title: 'Almost done', email: address, listName: list, source }); //= title:-@payload/response email:user.contact.email@payload/response listName:-@payload/response source:?
});

router.get('/open/:token.gif', (req, res) => { //= token:?
  const campaignName = req.query.campaign; //= campaignName|campaign:-
  const reader = req.query.reader_email; //= reader|reader_email:user.contact.email
  console.log('opened', campaignName, reader, req.headers['user-agent']); //= reader:user.contact.email@log/console campaignName:-@log/console user-agent:user.device.user_agent@header/express
  res.set('Cache-Control', 'no-store').set('Server', 'letters').sendFile('pixel.gif'); //= Cache-Control:-@header/express Server:-@header/express
});

router.post('/unsubscribe', async (req, res) => {
  const { mail, feedback, reason_code } = req.body; //= mail:user.contact.email feedback:user.content reason_code:?
  await unsubscribe(mail, feedback, 'weekly'); //= *:?
  res.json({ message: `We are sorry to see you go`, listName: 'weekly', reason_code }); //= message:-@payload/response listName:-@payload/response reason_code:?
});

router.post('/campaigns', (req, res) => {
  const { name, subject, language, body } = req.body; //= name:- subject:- language:- body:-
  const { page, order_by: orderBy } = req.query; //= page:- order_by|orderBy:-
  res.json({ name, subject, language, size: body.length, page, orderBy }); //= name:-@payload/response subject:-@payload/response language:-@payload/response size:-@payload/response
});

module.exports = router;
