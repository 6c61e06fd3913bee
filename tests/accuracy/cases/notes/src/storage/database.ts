import Dexie, { type Table } from 'dexie';
import { type DBSchema, openDB } from 'idb';

//= @interface
export interface JournalEntry {
  id: string; //= ?
  body: string; //= user.content
  mood: number; //= user.health_and_medical|user.behavior|user.content
  writtenAt: string; //= ?
  place?: string; //= user.location
  headline: string; //= ?
}

export interface Notebook {
  id: string; //= -
  name: string; //= -
  colour: string; //= -
  iconName: string; //= -
  sortLabel: string; //= -
}

interface LocalSchema extends DBSchema {
  entries: { key: string; value: JournalEntry; indexes: { 'by-date': string } }; //= entries:? key:- value:? indexes:-
  notebooks: { key: string; value: Notebook }; //= notebooks:- key:- value:-
}

//= @storage/indexeddb
export async function openLocal() {
  return openDB<LocalSchema>('paperweight', 3, {
    upgrade(database) { //= database:-@param
      const people = database.createObjectStore('people' as never, { keyPath: 'email' }); //= people:? keyPath|email:user.contact.email
      people.createIndex('by_phone', 'phone'); //= phone|by_phone:user.contact.phone_number
      people.createIndex('by_surname', 'surname'); //= surname|by_surname:user.name.last
      const notebooks = database.createObjectStore('notebooks', { keyPath: 'id' }); //= notebooks:- keyPath|id:-
      notebooks.createIndex('by_name' as never, 'name'); //= name|by_name:-
    },
  });
}

export class Drafts extends Dexie {
  letters!: Table<{ recipientName: string; text: string; fontName: string }>; //= letters:?@class recipientName:user.name@type text:user.content@type fontName:-@type

  constructor() {
    super('drafts');
    this.version(2).stores({
      letters: '++id, recipientName, postalAddress', //= letters:? recipientName:user.name postalAddress:user.contact.address
      stamps: '++id, name, country, imageFile', //= stamps:- name:- country:- imageFile:-
    });
  }
}

export async function rememberPerson(database: IDBDatabase, email: string, phone: string) { //= database:-@param email:user.contact.email@param phone:user.contact.phone_number@param
  database.transaction('people', 'readwrite').objectStore('people').put({ email, phone, cardColour: 'green' }); //= email:user.contact.email phone:user.contact.phone_number cardColour:- people:?
  database.transaction('notebooks', 'readwrite').objectStore('notebooks').put({ id: 'n1', name: 'Inbox', iconName: 'tray' }); //= id:- name:- iconName:- notebooks:-
}
