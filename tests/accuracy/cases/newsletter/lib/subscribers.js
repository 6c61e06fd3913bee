'use strict';
const crypto = require('node:crypto');
const { Pool } = require('pg');

const pool = new Pool({ user: 'letters', password: process.env.PGPASSWORD, host: 'db' }); //= user:-@other password:-@other host:-@other PGPASSWORD:-@other

/**
 //= @type/jsdoc
 * @typedef {Object} Subscriber
 * @property {string} address  e-mail address //= address:user.contact.email
 * @property {string=} firstName //= firstName:user.name.first
 * @property {string} locale //= locale:user.preferences.locale|user.demographic.language
 * @property {string} confirmedFromIp //= confirmedFromIp:user.device.ip_address
 * @property {boolean} optedIn //= optedIn:user.preferences.marketing_consent|user.privacy_preferences
 * @property {string[]} topics //= topics:user.preferences|user.behavior
 * @property {Date=} lastOpenedAt //= lastOpenedAt:user.behavior
 * @property {number} bounceCount //= bounceCount:?
 * @property {string} listName //= listName:-
 */

/**
 * @typedef {Object} Campaign
 * @property {string} name //= name:-
 * @property {string} subject //= subject:-
 * @property {string} previewText //= previewText:-
 * @property {string} senderName //= senderName:?
 * @property {string} language //= language:-
 * @property {string} footerAddress //= footerAddress:-
 */

//= @param/jsdoc
/**
 * @param {string} address
 * @param {{ firstName?: string, ip: string, listName: string }} details //= details:? firstName:user.name.first ip:user.device.ip_address listName:-
 */
async function subscribe(address, details) { //= address:user.contact.email details:?
  //= @payload/sql
  await pool.query('INSERT INTO subscribers (address, first_name, signup_ip, list_name) VALUES ($1, $2, $3, $4)', [ //= address:? first_name:? signup_ip:? list_name:-
    address, //= ?
    details.firstName, //= *:?
    details.ip, //= *:?
    details.listName, //= *:?
  ]);
  return crypto.createHash('sha256').update(address).digest('hex'); //= *:?
}

//= @param
async function unsubscribe(emailAddress, reason, listName) { //= emailAddress:user.contact.email reason:? listName:-
  await pool.query('UPDATE subscribers SET left_at = now() WHERE address = $1 AND list_name = $2', [emailAddress, listName]); //= *:?
  return reason;
}

function renderTemplate(name, subject, variables = {}) { //= name:- subject:- variables:-
  return `${name}:${subject}:${Object.keys(variables).length}`;
}

const byLanguage = (campaigns, language) => campaigns.filter((campaign) => campaign.language === language); //= campaigns:- language:- campaign:-

module.exports = { subscribe, unsubscribe, renderTemplate, byLanguage };
