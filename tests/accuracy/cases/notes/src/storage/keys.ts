//= @other
export const EMAIL_KEY = 'pw.account-email'; //= ?
export const NAME_KEY = 'pw.profile-name'; //= ?
export const SYNC_TOKEN_KEY = 'pw.sync-token'; //= ?
export const EDITOR_FONT_KEY = 'pw.editor-font-name'; //= -
export const LAST_VERSION_KEY = 'pw.last-version'; //= -
export const SIDEBAR_KEY = 'pw.sidebar-title'; //= -
