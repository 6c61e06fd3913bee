import { schedule } from 'node-cron';
import { pino } from 'pino';
import { createApp } from './app.js';
import { database } from './database.js';
import { environment } from './environment.js';
import { noteDeliveries } from './jobs/deliveries.js';
import { purge } from './jobs/purge.js';
import { stopCounting } from './services/analytics.js';

const log = pino();

await database.initialize();

/** Runs a job and says how it went. */
function run(name: string, job: () => Promise<void>): void {
  job().then(
    () => log.info(`${name} done`),
    (error: unknown) => log.error(error, `${name} failed`),
  );
}

schedule('0 * * * *', () => run('deliveries', noteDeliveries));
schedule('15 3 * * *', () => run('purge', purge));

const server = createApp().listen(environment.PORT, () => log.info('shop is open'));

process.once('SIGTERM', () => {
  server.close();
  void stopCounting();
});
