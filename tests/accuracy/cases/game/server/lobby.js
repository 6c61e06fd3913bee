import express from 'express';
import { Character, Player } from './player.js';

const app = express();

//= @request/express
app.post('/join', async (req, res) => {
  const { gamertag, passcode, birth_year: birthYear, region, mapName } = req.body; //= gamertag:user.account.username passcode:user.authorization birth_year|birthYear:user.demographic.date_of_birth|user.demographic.age region:- mapName:-
  const clientIp = req.headers['x-real-ip'] || req.connection.remoteAddress; //= clientIp|x-real-ip|remoteAddress:user.device.ip_address@header/express *:?
  const build = req.headers['x-client-build']; //= build|x-client-build:-@header/express
  const fingerprint = req.headers['x-device-fingerprint']; //= fingerprint|x-device-fingerprint:user.device.device_id@header/express
  const locale = req.get('Accept-Language'); //= locale|Accept-Language:user.preferences.locale|user.demographic.language@header/express
  //= @payload/mongoose
  const player = await Player.create({ gamertag, birthYear, ipHistory: [clientIp], hardwareId: fingerprint, level: 1 }); //= gamertag:user.account.username birthYear:user.demographic.date_of_birth|user.demographic.age ipHistory:user.device.ip_address hardwareId:user.device.device_id level:? player:? *:?
  await Character.create({ name: 'Recruit', title: 'The New', race: 'human', biography: '', weight: 80 }); //= name:- title:- race:- biography:- weight:-
  //= @log/console
  console.log('player joined', player); //= player|gamertag|mail:user.account|user.unique_id|user.name|user.contact *:?
  console.log('map loaded', mapName, { region, build }); //= mapName:- region:- build:-
  console.warn('old client', build, { locale }); //= build:- locale:user.preferences.locale|user.demographic.language
  //= @storage/cookie
  res.cookie('player_token', player.issueToken(passcode), { httpOnly: true }); //= player_token:user.authorization.credentials|user.device.cookie_id passcode:?
  res.cookie('map_name', mapName); //= map_name:-
  res.json({ gamertag, lobbyName: 'Alpha', serverAddress: 'eu.game.example', mapName }); //= gamertag:user.account.username@payload/response lobbyName:-@payload/response serverAddress:-@payload/response mapName:-@payload/response
});

//= @request/express
app.post('/characters', async (req, res) => {
  const { name, race, gender, age, weight } = req.body; //= name:- race:- gender:- age:- weight:-
  res.json(await Character.create({ name, race, gender, age, weight })); //= name:-@payload/mongoose race:-@payload/mongoose gender:-@payload/mongoose age:-@payload/mongoose weight:-@payload/mongoose
});

app.post('/report', (req, res) => {
  const { reported_gamertag: reported, chat_excerpt: excerpt, category } = req.body; //= reported_gamertag|reported:user.account.username chat_excerpt|excerpt:user.content category:-
  console.error(`report: ${excerpt}`, { reported, category }); //= excerpt:user.content@log/console reported:user.account.username@log/console category:-@log/console
  res.sendStatus(202);
});

export default app;
