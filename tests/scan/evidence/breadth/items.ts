import * as choices from './choices.js';
import * as expiry from './expiry.js';
import * as flows from './flows.js';
import * as further from './flows-further.js';
import type { Item } from './item.js';
import { deletes, scheduled, softDeletes } from './jobs.js';
import * as precision from './precision.js';
import { neverRead, receivedNeverUsed } from './reading.js';
import * as required from './required.js';
import * as rights from './rights.js';
import * as security from './security.js';

/** The table: each promise by the frameworks whose code is held against it. */
export const items: readonly Item[] = [
  neverRead,
  receivedNeverUsed,
  ...Object.values(precision),
  scheduled,
  deletes,
  softDeletes,
  ...Object.values(expiry),
  ...Object.values(rights),
  ...Object.values(flows),
  ...Object.values(further),
  ...Object.values(choices),
  ...Object.values(required),
  ...Object.values(security),
];
