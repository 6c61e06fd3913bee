import { schedule } from 'node-cron';
import { pino } from 'pino';
import { createApp } from './app.js';
import { database } from './database.js';
import { environment } from './environment.js';
import { purge } from './jobs/purge.js';
import { stopCounting } from './services/analytics.js';

const log = pino();

await database.initialize();

schedule('15 3 * * *', () => {
  purge().then(
    () => log.info('purge done'),
    (error: unknown) => log.error(error, 'purge failed'),
  );
});

const server = createApp().listen(environment.PORT, () => log.info('shop is open'));

process.once('SIGTERM', () => {
  server.close();
  void stopCounting();
});
