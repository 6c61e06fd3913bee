import { flow, sent } from './flow-cases.js';

/** Data in logs. */
export const logs = flow('A datum stays out of logs', 'log', {
  console: sent('Prisma', '', 'console.log(`called ${customer.phone}`);', 'console.log(`called ${customer.id}`);'),
  winston: sent(
    'TypeORM',
    "import winston from 'winston';\nconst logger = winston.createLogger();",
    "logger.info('called', { phone: customer.phone });",
    "logger.info('called', { phone: Boolean(customer.phone) });",
    'whether there is one goes',
  ),
  pino: sent(
    'Drizzle',
    "import pino from 'pino';\nconst logger = pino();",
    "logger.info({ phone: customer.phone }, 'called');",
    "logger.info({ id: customer.id }, 'called');",
  ),
  NestJS: sent(
    'TypeORM',
    "import { Logger } from '@nestjs/common';\nconst logger = new Logger('use');",
    'const number = customer.phone;\n  logger.log(`called ${number}`);',
    'const number = customer.phone.length;\n  logger.log(`called ${number}`);',
    'its length goes',
  ),
});

/** Whole records in logs. */
export const wholeInLogs = flow('A whole record stays out of logs', 'log', {
  Prisma: sent('Prisma', '', "console.log('called', customer);", "console.log('called', customer.id);"),
  TypeORM: sent('TypeORM', '', 'console.log(JSON.stringify(customer));', 'console.log(JSON.stringify(customer.id));'),
  Drizzle: sent(
    'Drizzle',
    "import pino from 'pino';\nconst logger = pino();",
    'logger.info({ customer });',
    'logger.info({ customer: customer.id });',
  ),
});

/** Data in error messages and reports. */
export const errors = flow('A datum stays out of error messages', 'error', {
  'an Error': sent(
    'Prisma',
    '',
    'throw new Error(`cannot call ${customer.phone}`);',
    'throw new Error(`cannot call ${customer.id}`);',
  ),
  NestJS: sent(
    'TypeORM',
    "import { BadRequestException } from '@nestjs/common';",
    'throw new BadRequestException(`cannot call ${customer.phone}`);',
    "throw new BadRequestException('cannot call the phone');",
    'a word alone goes',
  ),
  tRPC: sent(
    'Drizzle',
    "import { TRPCError } from '@trpc/server';",
    "throw new TRPCError({ code: 'BAD_REQUEST', message: `cannot call ${customer.phone}` });",
    "throw new TRPCError({ code: 'BAD_REQUEST', message: `cannot call ${customer.id}` });",
  ),
});

/** Data in addresses. */
export const addresses = flow('A datum stays out of addresses', 'url', {
  'a template': sent(
    'Prisma',
    '',
    'await fetch(`/api/call?phone=${customer.phone}`);',
    'await fetch(`/api/call?id=${customer.id}`);',
  ),
  URLSearchParams: sent(
    'TypeORM',
    '',
    'return `/call?${new URLSearchParams({ phone: customer.phone })}`;',
    'return `/call?${new URLSearchParams({ id: customer.id })}`;',
  ),
  'searchParams.set': sent(
    'Drizzle',
    '',
    "const url = new URL('/call', base);\n  url.searchParams.set('phone', customer.phone);",
    "const url = new URL('/call', base);\n  url.searchParams.set('id', customer.id);",
  ),
  'Next.js, a router': sent(
    'Prisma',
    "import { redirect } from 'next/navigation';",
    'redirect(`/call?phone=${customer.phone}`);',
    'redirect(`/call?id=${customer.id}`);',
  ),
});

/** Data in the browser's storage. */
export const storage = flow("A datum stays out of the browser's storage", 'storage', {
  localStorage: sent('Prisma', '', "localStorage.setItem('phone', customer.phone);", "localStorage.setItem('id', customer.id);"),
  'AsyncStorage of React Native': sent(
    'TypeORM',
    "import AsyncStorage from '@react-native-async-storage/async-storage';",
    "await AsyncStorage.setItem('phone', customer.phone);",
    "await AsyncStorage.removeItem('phone');",
    'it is taken out',
  ),
  localforage: sent(
    'Drizzle',
    "import localforage from 'localforage';",
    "await localforage.setItem('phone', customer.phone);",
    "await localforage.getItem('phone');",
    'it is read',
  ),
});

/** Data in events that are counted. */
export const analytics = flow('A datum stays out of analytics', 'analytics posthog', {
  'posthog-node': sent(
    'Prisma',
    "import { PostHog } from 'posthog-node';\nconst posthog = new PostHog('key');",
    "posthog.capture({ distinctId: customer.id, event: 'call', properties: { phone: customer.phone } });",
    "posthog.capture({ distinctId: customer.id, event: 'call', properties: { phone: process.env.SUPPORT_PHONE } });",
    'what the program is set up with goes',
  ),
  'posthog-js': sent(
    'TypeORM',
    "import posthog from 'posthog-js';",
    'posthog.identify(customer.id, { phone: customer.phone });',
    'posthog.identify(customer.id);',
  ),
  'posthog-js/react': sent(
    'Drizzle',
    "import { usePostHog } from 'posthog-js/react';\nconst posthog = usePostHog();",
    "posthog.capture('call', { phone: customer.phone });",
    "posthog.capture('call', { id: customer.id });",
  ),
});

const postmark = "import { ServerClient } from 'postmark';\nconst client = new ServerClient('key');";

/** Data that go to a service through its package or its host. */
export const services = flow('A datum goes to nobody of whom the inventory does not tell', 'recipient mail', {
  'a package': sent(
    'Prisma',
    postmark,
    'await client.sendEmail({ phone: customer.phone });',
    'await client.sendEmail({ reference: customer.id });',
  ),
  fetch: sent(
    'TypeORM',
    '',
    "await fetch('https://api.postmarkapp.com/email', { method: 'POST', body: JSON.stringify({ phone: customer.phone }) });",
    "await fetch('https://shop.example/email', { method: 'POST', body: JSON.stringify({ phone: customer.phone }) });",
    'to a host of no recipient',
  ),
  axios: sent(
    'Drizzle',
    "import axios from 'axios';",
    "await axios.post('https://api.postmarkapp.com/email', { phone: customer.phone });",
    "await axios.post('https://api.postmarkapp.com/email', { id: customer.id });",
  ),
});

/** Whole records that go to a service. */
export const wholeToServices = flow('A whole record goes to nobody of whom the inventory does not tell', 'recipient mail', {
  Prisma: sent('Prisma', postmark, 'await client.sendEmail(customer);', 'await client.sendEmail(customer.id);'),
  TypeORM: sent(
    'TypeORM',
    postmark,
    "await client.sendEmail({ ...customer, From: 'shop' });",
    "await client.sendEmail({ From: 'shop', known: !customer });",
  ),
  Drizzle: sent(
    'Drizzle',
    '',
    "await fetch('https://api.postmarkapp.com/email', { method: 'POST', body: JSON.stringify(customer) });",
    "await fetch('https://api.postmarkapp.com/email', { method: 'POST', body: JSON.stringify(customer.id) });",
  ),
});
