//= @other/attributes
module.exports = {
  members: {
    id: { type: 'string', maxlength: 24, primary: true }, //= ?
    name: { type: 'string', maxlength: 191 }, //= user.name
    email: { type: 'string', maxlength: 191, unique: true }, //= user.contact.email
    bio: { type: 'text', nullable: true }, //= user.content
    last_seen_at: { type: 'dateTime', nullable: true }, //= user.behavior
    email_count: { type: 'integer', defaultTo: 0 }, //= -
  },
  courts: {
    id: { type: 'string', maxlength: 24, primary: true }, //= -
    name: { type: 'string', maxlength: 191 }, //= -
    description: { type: 'text' }, //= -
  },
  member_sessions: {
    session_id: { type: 'string' }, //= user.device.cookie_id
    ip_address: { type: 'string' }, //= user.device.ip_address
    expires_at: { type: 'dateTime' }, //= -
  },
};
