import ky from 'ky';
import type { JournalEntry, Notebook } from '../storage/database.js';

//= @class
export class SyncClient {
  deviceName = navigator.platform; //= user.device
  deviceId = crypto.randomUUID(); //= user.device.device_id
  serverName = 'eu-1'; //= -
  hostAddress = 'sync.paperweight.example'; //= -
  protocolVersion = 7; //= -
  bucketRegion = 'eu-central'; //= -

  //= @payload/http
  async push(entries: readonly JournalEntry[], passphrase: string) { //= entries:?@param passphrase:user.authorization@param
    await ky.post(`https://${this.hostAddress}/v7/push`, { //= *:?
      json: { //= -
        device_id: this.deviceId, //= user.device.device_id
        device_label: this.deviceName, //= user.device deviceName:?
        entries: entries.map((entry) => ({ body: entry.body, mood: entry.mood })), //= entries:? body:user.content mood:user.health_and_medical|user.behavior|user.content
        unlock: passphrase, //= user.authorization passphrase:?
        clientName: 'paperweight-web', //= -
        language: 'javascript', //= -
      },
    });
  }

  async pushNotebook(notebook: Notebook) { //= notebook:-@param
    await ky.put(`https://${this.hostAddress}/v7/notebooks/${notebook.id}`, { json: { name: notebook.name, label: notebook.sortLabel } }); //= name:- label:- json:- sortLabel:- hostAddress:-
  }

  //= @log/console
  report(entry: JournalEntry, notebook: Notebook) { //= entry:?@param notebook:-@param
    console.debug('conflict on', entry.body, entry.place); //= body:user.content place:user.location
    console.log('loaded', entry); //= entry|body:user.content *:?
    console.log('opened', notebook); //= notebook:-
    console.info(`retry ${this.serverName} in ${notebook.name}`); //= serverName:- name:-
    console.table({ hostAddress: this.hostAddress, fileName: 'sync.ts' }); //= hostAddress:- fileName:-
  }

  //= @payload/url
  inviteLink(friendEmail: string, notebookName: string): string { //= friendEmail:user.contact.email@param notebookName:-@param
    const query = new URLSearchParams({ invitee: friendEmail, box: notebookName, fontName: 'serif' }); //= invitee:user.contact.email|user.name box:- fontName:- friendEmail:?
    return `https://paperweight.example/join?${query}`;
  }
}
