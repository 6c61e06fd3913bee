import { type InferSchemaType, model, Schema } from 'mongoose';

//= @mongoose
const privacySchema = new Schema(
  {
    showEmail: Boolean, //= -
    showBirthday: { type: Boolean, default: false }, //= -
    searchableByPhone: Boolean, //= -
    allowTagging: Boolean, //= -
  },
  { _id: false },
);

const accountSchema = new Schema(
  {
    givenName: { type: String, trim: true }, //= user.name.first
    surname: { type: String, trim: true }, //= user.name.last
    handle: { type: String, unique: true }, //= user.account.username|user.social
    email: { type: String, lowercase: true, required: true }, //= user.contact.email
    passwordHash: { type: String, select: false }, //= user.authorization.password
    totpSecret: { type: String, select: false }, //= user.authorization.credentials
    birthday: Date, //= user.demographic.date_of_birth
    sexualOrientation: String, //= user.demographic.sexual_orientation
    interests: [String], //= user.preferences|user.behavior|user.demographic
    location: { type: { type: String, enum: ['Point'] }, coordinates: [Number] }, //= user.location coordinates:user.location type:-
    socialLinks: { mastodon: String, bluesky: String }, //= ? mastodon:user.social bluesky:user.social
    signupIp: String, //= user.device.ip_address
    pushToken: String, //= user.device.device_id|user.authorization.credentials|user.unique_id|user.device
    privacy: privacySchema, //= ?
    blockedAccounts: [{ type: Schema.Types.ObjectId, ref: 'Account' }], //= ? ref:- type:-
    metadata: Schema.Types.Mixed, //= ?
    postCount: { type: Number, default: 0 }, //= -
  },
  { timestamps: true, collection: 'accounts' }, //= timestamps:- collection:-
);

export type Account = InferSchemaType<typeof accountSchema>;
export const AccountModel = model('Account', accountSchema);

const hashtagSchema = new Schema({
  name: { type: String, index: true }, //= -
  title: String, //= -
  description: { type: String, maxlength: 500 }, //= -
  image: String, //= -
  language: String, //= -
  trendingIn: { country: String, city: String }, //= - country:- city:-
});

export const HashtagModel = model('Hashtag', hashtagSchema);

const conversationSchema = new Schema({
  participants: [{ type: Schema.Types.ObjectId, ref: 'Account' }], //= ? ref:- type:-
  messages: [{ body: String, sentAt: Date, readAt: Date }], //= ? body:user.content sentAt:? readAt:?
  theme: String, //= ?
});

export const ConversationModel = model('Conversation', conversationSchema);
