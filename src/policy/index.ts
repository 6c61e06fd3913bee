export { disclose, type PolicyFormat, type PolicyRequest, type RenderedPolicy, renderPolicy } from './render.js';
export { buildSidecar, policyHash, type Sidecar, sidecarPath } from './sidecar.js';
export { changedParts, policyState } from './state.js';
export { knownLanguages } from './templates.js';
