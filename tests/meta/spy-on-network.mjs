// Loaded before a program: reports every attempt to reach the network on standard error, and lets none through.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { writeSync } from 'node:fs';
import net from 'node:net';

const report = (what) => () => {
  writeSync(2, `network: ${what}\n`);
  throw new Error(`There is no network here: ${what}`);
};

net.Socket.prototype.connect = report('net.Socket.connect');
net.Server.prototype.listen = report('net.Server.listen');
dgram.createSocket = report('dgram.createSocket');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  dns[name] = report(`dns.${name}`);
  dns.promises[name] = report(`dns.promises.${name}`);
}
globalThis.fetch = report('fetch');
