import Anthropic from '@anthropic-ai/sdk';
import { WebClient } from '@slack/web-api';
import twilio from 'twilio';
import type { Booking } from './booking-types.js';

const anthropic = new Anthropic({ apiKey: process.env.ANTHROPIC_API_KEY }); //= apiKey:-@other ANTHROPIC_API_KEY:-@other
const sms = twilio(process.env.TWILIO_SID, process.env.TWILIO_TOKEN); //= TWILIO_SID:-@other TWILIO_TOKEN:-@other
const slack = new WebClient(process.env.SLACK_TOKEN); //= SLACK_TOKEN:-@other

//= @payload/twilio
export async function remind(booking: Booking, phone: string, gateName: string) { //= booking:?@param phone:user.contact.phone_number@param gateName:-@param
  await sms.messages.create({
    to: phone, //= user.contact.phone_number phone:?
    from: '+15005550006', //= -
    body: `${booking.lead.firstName}, gate ${gateName} is open`, //= ? firstName:? gateName:-
    statusCallback: 'https://travel.example/hooks/sms', //= -
  });
  //= @payload/slack
  await slack.chat.postMessage({ channel: '#boarding', username: 'boarding-bot', text: `Gate ${gateName}` }); //= channel:- username:- text:- gateName:-
}

//= @payload/ai
export async function suggest(booking: Booking, dietaryNeeds: string, cityName: string) { //= booking:?@param dietaryNeeds:user.health_and_medical|user.preferences|user.demographic@param cityName:?@param
  await anthropic.messages.create({
    model: 'claude-sonnet', //= -
    max_tokens: 400, //= -
    metadata: { user_id: booking.lead.email }, //= user_id:user.contact.email|user.unique_id metadata:? email:?
    messages: [{ role: 'user', content: `Restaurants in ${cityName} for ${booking.lead.lastName}: ${dietaryNeeds}` }], //= role:- content:? messages:? *:?
  });
}

//= @payload/http
export async function checkIn(booking: Booking, airline: { name: string; host: string }) { //= booking:?@param airline:-@param name:-@type host:-@type
  const form = new FormData();
  form.append('surname', booking.lead.lastName); //= surname:user.name.last lastName:?
  form.append('mail', booking.lead.email); //= mail:user.contact.email email:?
  form.append('airline_name', airline.name); //= airline_name:- name:-
  form.append('file_name', 'boarding.pdf'); //= file_name:-
  await fetch(`https://${airline.host}/check-in`, { method: 'POST', body: form, headers: { 'Accept-Language': 'en', 'User-Agent': 'travel-agent/3' } }); //= Accept-Language:-@header/outgoing User-Agent:-@header/outgoing body:? method:-
  await fetch(`https://${airline.host}/profile`, { headers: { 'X-Passenger-Email': booking.lead.email, 'X-Client-Name': 'travel' } }); //= X-Passenger-Email:user.contact.email@header/outgoing X-Client-Name:-@header/outgoing email:?
  await fetch('https://api.travel.example/me', { headers: { Authorization: `Bearer ${localStorage.getItem('access_token')}` } }); //= Authorization:user.authorization.credentials@header/outgoing access_token:?
}
