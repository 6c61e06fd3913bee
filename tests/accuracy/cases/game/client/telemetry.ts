import * as amplitude from '@amplitude/analytics-browser';
import Bugsnag from '@bugsnag/js';
import { init, setUser } from '@sentry/browser';
import posthog from 'posthog-js';

//= @interface
interface Profile {
  playerId: string; //= ?
  nickname: string; //= user.name|user.account.username
  age: number; //= user.demographic.age
  countryName: string; //= user.location|user.contact.address.country
  guardianMail?: string; //= user.contact.email|user.childrens
}

interface Monster {
  name: string; //= -
  age: number; //= -
  weight: number; //= -
  health: number; //= -
  address: number; //= -
  weakness: string; //= -
}

//= @analytics/amplitude
export function start(profile: Profile, monster: Monster) { //= profile:?@param monster:-@param
  amplitude.setUserId(profile.guardianMail); //= guardianMail|setUserId:user.contact.email|user.childrens|user.unique_id
  amplitude.identify(new amplitude.Identify().set('age', profile.age).set('difficulty_name', 'hard')); //= age:user.demographic.age difficulty_name:-
  amplitude.track('monster slain', { monsterName: monster.name, monsterAge: monster.age, levelTitle: 'Cave' }); //= monsterName:- monsterAge:- levelTitle:- name:- age:-
  //= @analytics/posthog
  posthog.identify(profile.playerId, { nickname: profile.nickname, age: profile.age, country: profile.countryName }); //= nickname:user.name|user.account.username age:user.demographic.age country:user.location|user.contact.address.country *:?
  posthog.capture('level started', { level_name: 'Cave', monster: monster.name, $set: { difficulty: 2 } }); //= level_name:- monster:- difficulty:- $set:- name:-
  //= @analytics/bugsnag
  Bugsnag.start({ apiKey: 'abc', releaseStage: 'production', user: { id: profile.playerId, name: profile.nickname } }); //= apiKey:- releaseStage:- name:user.name|user.account.username id:? user:? nickname:? playerId:?
  Bugsnag.leaveBreadcrumb('engine', { rendererName: 'webgl', shaderName: 'water', hostName: location.hostname }); //= rendererName:- shaderName:- hostName:-
  //= @analytics/sentry
  init({ dsn: 'https://1@sentry.example/2', serverName: 'client', release: '9.1' }); //= dsn:- serverName:- release:-
  setUser({ username: profile.nickname, email: profile.guardianMail, segment: 'kids' }); //= username:user.account.username|user.name email:user.contact.email|user.childrens segment:? *:?
}

//= @param
export function damage(weaponName: string, health: number, weight: number): number { //= weaponName:- health:- weight:-
  return weaponName.length + health - weight;
}

export function sayHello(gamertag: string, messageOfTheDay: string): string { //= gamertag:user.account.username messageOfTheDay:-
  return `${gamertag}: ${messageOfTheDay}`;
}

export function allowChat(birthYear: number, chatName: string): boolean { //= birthYear:user.demographic.date_of_birth|user.demographic.age chatName:-
  return birthYear < 2012 && chatName !== 'adults';
}
