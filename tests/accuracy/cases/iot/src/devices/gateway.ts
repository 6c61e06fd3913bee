import Fastify from 'fastify';
import mqtt from 'mqtt';
import { readings } from './readings.js';

const app = Fastify({ logger: { name: 'gateway', level: 'info' } }); //= name:-@log/pino level:-@log/pino logger:-@log/pino
const broker = mqtt.connect('mqtt://broker', { username: 'gateway', password: process.env.MQTT_PASSWORD }); //= username:-@other password:-@other MQTT_PASSWORD:-@other

//= @request/fastify
app.post('/pair', async (request, reply) => {
  const { ownerEmail, homePostcode, serial, roomName } = request.body as { ownerEmail: string; homePostcode: string; serial: string; roomName: string }; //= ownerEmail:user.contact.email homePostcode:user.contact.address.postal_code serial:? roomName:-
  const pushToken = request.headers['x-push-token']; //= pushToken|x-push-token:user.device.device_id|user.authorization.credentials|user.unique_id|user.device@header/fastify
  const firmware = request.headers['x-firmware-name']; //= firmware|x-firmware-name:-@header/fastify
  const phoneModel = request.headers['sec-ch-ua-model']; //= phoneModel|sec-ch-ua-model:user.device@header/fastify
  //= @payload/database
  await readings.owners.insert({ email: ownerEmail, postcode: homePostcode, push_token: pushToken, room_label: roomName, firmware_name: firmware }); //= email:user.contact.email postcode:user.contact.address.postal_code push_token:user.device.device_id|user.authorization.credentials|user.unique_id|user.device room_label:- firmware_name:-
  await readings.lamps.insert({ name: 'Lamp', serial, address: 14, colour: '#fff' }); //= name:- address:- colour:- serial:?
  //= @payload/mqtt
  broker.publish(`home/${serial}/paired`, JSON.stringify({ owner: ownerEmail, room: roomName, firmwareName: firmware })); //= owner:user.contact.email|user.name|user.unique_id room:- firmwareName:- serial:?
  //= @log/pino
  request.log.info({ ownerEmail, phoneModel }, 'paired'); //= ownerEmail:user.contact.email phoneModel:user.device
  request.log.info({ firmware, roomName, hostName: process.env.HOSTNAME }, 'ready'); //= firmware:- roomName:- hostName:-
  return reply.send({ ownerEmail, brokerAddress: 'mqtt://broker', roomName }); //= ownerEmail:user.contact.email@payload/response brokerAddress:-@payload/response roomName:-@payload/response
});

//= @request/fastify
app.post('/voice', async (request) => {
  const { transcript, speaker_name: speakerName, wake_word: wakeWord } = request.body as Record<string, string>; //= transcript:user.content|user.biometric.voice speaker_name|speakerName:user.name wake_word|wakeWord:-
  const { lang } = request.query as { lang: string }; //= lang:?
  await fetch('https://speech.example/v1/intent', { method: 'POST', body: JSON.stringify({ utterance: transcript, lang, modelName: 'tiny' }) }); //= utterance:user.content|user.biometric.voice@payload/http modelName:-@payload/http lang:? method:-
  return { heard: wakeWord, speakerName }; //= heard:-@payload/response speakerName:user.name@payload/response
});

app.get('/rooms', async (request) => {
  const { name, floor, sort_label: sortLabel } = request.query as Record<string, string>; //= name:- floor:- sort_label|sortLabel:-
  return { name, floor, sortLabel, title: 'Rooms' }; //= name:-@payload/response floor:-@payload/response sortLabel:-@payload/response title:-@payload/response
});

export default app;
