import { tailOf } from '../libraries.js';
import type { Traced } from '../paths.js';
import type { FileScan } from '../scan.js';

/**
 * Whether a parameter is what a dispatcher hands to a thunk: `createAsyncThunk('login', ({ username, password }, api) => …)`. The first parameter of such
 * a function is declared nowhere else, unless types are written at the call.
 */
export function createsPayload({ view, library, libraries }: FileScan, shape: number, row: number): boolean {
  const { call, argument } = view.shape(shape);
  if (call < 0 || view.membersOf(shape)[0] !== row || view.expression(call).types.length > 0) return false;
  const found = library.ofCall(call);
  if (!found || found.module === 'global') return false;
  return libraries.rowsFor('call', found).some((each) => each.site === 'param' && each.argument === argument);
}

/**
 * Whether a pattern takes apart the answer of an identity provider as it came: `const { email, given_name } = profile._json` in a verify function of
 * Passport's strategies (https://www.passportjs.org/reference/normalized-profile/).
 */
export const isProfileOfProvider = (traced: Traced | null): boolean =>
  traced?.parameter != null &&
  traced.segments.length === 1 &&
  traced.segments[0] === '_json' &&
  /profile$/i.test(tailOf(traced.root));
