//= @header/angular
export const HEADER_TIMEZONE = 'x-club-timezone'; //= ?
export const HEADER_BUILD = 'x-club-build'; //= -
