import fc from 'fast-check';

// The same inputs in each run, so that a build tells of the change and not of its luck. `FC_SEED=$RANDOM npm test` looks further.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20261127) });
